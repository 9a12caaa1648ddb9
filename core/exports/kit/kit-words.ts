import { baseLanguage } from '../../text/base-language';
import { arabic } from './words/arabic';
import { bulgarian } from './words/bulgarian';
import { catalan } from './words/catalan';
import { croatian } from './words/croatian';
import { czech } from './words/czech';
import { danish } from './words/danish';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { finnish } from './words/finnish';
import { french } from './words/french';
import { german } from './words/german';
import { greek } from './words/greek';
import { hebrew } from './words/hebrew';
import { hindi } from './words/hindi';
import { hungarian } from './words/hungarian';
import { indonesian } from './words/indonesian';
import { italian } from './words/italian';
import { japanese } from './words/japanese';
import type { KitWords } from './words/kit-words';
import { korean } from './words/korean';
import { norwegian } from './words/norwegian';
import { persian } from './words/persian';
import { polish } from './words/polish';
import { portuguese } from './words/portuguese';
import { romanian } from './words/romanian';
import { russian } from './words/russian';
import { simplifiedChinese } from './words/simplified-chinese';
import { slovak } from './words/slovak';
import { spanish } from './words/spanish';
import { swahili } from './words/swahili';
import { swedish } from './words/swedish';
import { thai } from './words/thai';
import { traditionalChinese } from './words/traditional-chinese';
import { turkish } from './words/turkish';
import { ukrainian } from './words/ukrainian';
import { urdu } from './words/urdu';
import { vietnamese } from './words/vietnamese';

export type { KitWords };

const WORDS: Readonly<Record<string, KitWords>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  de: german,
  it: italian,
  pt: portuguese,
  nl: dutch,
  sv: swedish,
  pl: polish,
  el: greek,
  ru: russian,
  uk: ukrainian,
  tr: turkish,
  sw: swahili,
  vi: vietnamese,
  id: indonesian,
  fa: persian,
  he: hebrew,
  hi: hindi,
  th: thai,
  zh: simplifiedChinese,
  ja: japanese,
  ko: korean,
  da: danish,
  nb: norwegian,
  no: norwegian,
  fi: finnish,
  cs: czech,
  sk: slovak,
  hu: hungarian,
  ro: romanian,
  bg: bulgarian,
  hr: croatian,
  ca: catalan,
  ur: urdu,
};

/**
 * The words for a language (BCP 47, by its primary subtag; Chinese by its script); English where
 * there are none.
 */
export function kitWordsFor(language: string): KitWords {
  const base = baseLanguage(language);
  if (base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant') {
    return traditionalChinese;
  }
  return WORDS[base] ?? english;
}
