import { creditName } from '../../release/credit';
import { arabic } from './arabic';
import { simplifiedChinese, traditionalChinese } from './chinese';
import { english } from './english';
import { french } from './french';
import { hebrew } from './hebrew';
import { hindi } from './hindi';
import { japanese } from './japanese';
import { korean } from './korean';
import { SECTION_WORDS } from './section-words';
import { spanish } from './spanish';
import { thai } from './thai';
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
};

/**
 * The wording for a language (BCP 47, by its primary subtag; Chinese by its script); English where
 * there is none yet, but for the headings of sections.
 */
export function wordingFor(language: string): Wording {
  const base = (language.split('-')[0] ?? '').toLowerCase();
  if (base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant') {
    return TRADITIONAL_CHINESE;
  }
  return WORDINGS[base] ?? { ...ENGLISH, ...SECTION_WORDS[base] };
}
