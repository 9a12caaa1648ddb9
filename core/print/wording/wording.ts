import { creditName } from '../../release/credit';
import { baseLanguage } from '../../text/base-language';
import { arabic } from './arabic';
import { bulgarian } from './bulgarian';
import { catalan } from './catalan';
import { simplifiedChinese, traditionalChinese } from './chinese';
import { croatian } from './croatian';
import { czech } from './czech';
import { danish } from './danish';
import { dutch } from './dutch';
import { english } from './english';
import { finnish } from './finnish';
import { french } from './french';
import { german } from './german';
import { greek } from './greek';
import { hebrew } from './hebrew';
import { hindi } from './hindi';
import { hungarian } from './hungarian';
import { indonesian } from './indonesian';
import { italian } from './italian';
import { japanese } from './japanese';
import { korean } from './korean';
import { norwegian } from './norwegian';
import { persian } from './persian';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { romanian } from './romanian';
import { russian } from './russian';
import { slovak } from './slovak';
import { spanish } from './spanish';
import { swahili } from './swahili';
import { swedish } from './swedish';
import { thai } from './thai';
import { turkish } from './turkish';
import { ukrainian } from './ukrainian';
import { urdu } from './urdu';
import { vietnamese } from './vietnamese';
import type { Wording } from './words-printed';

/** A credit is labelled once, also where somebody typed the label. */
const labelledOnce = (wording: Wording): Wording => ({
  ...wording,
  credit: (name) => wording.credit(creditName(name)),
});

const ENGLISH = labelledOnce(english);
const TRADITIONAL_CHINESE = labelledOnce(traditionalChinese);
const WORDINGS: Readonly<Record<string, Wording>> = {
  en: ENGLISH,
  fr: labelledOnce(french),
  es: labelledOnce(spanish),
  ar: labelledOnce(arabic),
  he: labelledOnce(hebrew),
  hi: labelledOnce(hindi),
  th: labelledOnce(thai),
  zh: labelledOnce(simplifiedChinese),
  ja: labelledOnce(japanese),
  ko: labelledOnce(korean),
  de: labelledOnce(german),
  it: labelledOnce(italian),
  pt: labelledOnce(portuguese),
  nl: labelledOnce(dutch),
  sv: labelledOnce(swedish),
  pl: labelledOnce(polish),
  el: labelledOnce(greek),
  ru: labelledOnce(russian),
  uk: labelledOnce(ukrainian),
  tr: labelledOnce(turkish),
  sw: labelledOnce(swahili),
  vi: labelledOnce(vietnamese),
  id: labelledOnce(indonesian),
  fa: labelledOnce(persian),
  da: labelledOnce(danish),
  nb: labelledOnce(norwegian),
  no: labelledOnce(norwegian),
  fi: labelledOnce(finnish),
  cs: labelledOnce(czech),
  sk: labelledOnce(slovak),
  hu: labelledOnce(hungarian),
  ro: labelledOnce(romanian),
  bg: labelledOnce(bulgarian),
  hr: labelledOnce(croatian),
  ca: labelledOnce(catalan),
  ur: labelledOnce(urdu),
};

/**
 * The wording for a language (BCP 47, by its primary subtag; Chinese by its script); English where
 * there is none (`hasWording`), which is said before the release leaves.
 */
export function wordingFor(language: string): Wording {
  const base = baseLanguage(language);
  if (base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant') {
    return TRADITIONAL_CHINESE;
  }
  return WORDINGS[base] ?? ENGLISH;
}

/** Whether what Dateline prints of its own is in this language. */
export const hasWording = (language: string): boolean =>
  Object.hasOwn(WORDINGS, baseLanguage(language));
