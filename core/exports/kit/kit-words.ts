import { arabic } from './words/arabic';
import { dutch } from './words/dutch';
import { english } from './words/english';
import { french } from './words/french';
import { german } from './words/german';
import { greek } from './words/greek';
import { hebrew } from './words/hebrew';
import { hindi } from './words/hindi';
import { indonesian } from './words/indonesian';
import { italian } from './words/italian';
import { japanese } from './words/japanese';
import type { KitWords } from './words/kit-words';
import { korean } from './words/korean';
import { persian } from './words/persian';
import { polish } from './words/polish';
import { portuguese } from './words/portuguese';
import { russian } from './words/russian';
import { simplifiedChinese } from './words/simplified-chinese';
import { spanish } from './words/spanish';
import { swahili } from './words/swahili';
import { swedish } from './words/swedish';
import { thai } from './words/thai';
import { traditionalChinese } from './words/traditional-chinese';
import { turkish } from './words/turkish';
import { ukrainian } from './words/ukrainian';
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
};

/**
 * The words for a language (BCP 47, by its primary subtag; Chinese by its script); English where
 * there are none.
 */
export function kitWordsFor(language: string): KitWords {
  const base = (language.split('-')[0] ?? '').toLowerCase();
  if (base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant') {
    return traditionalChinese;
  }
  return WORDS[base] ?? english;
}
