import { arabic } from './arabic';
import { simplifiedChinese, traditionalChinese } from './chinese';
import { english } from './english';
import { french } from './french';
import { hebrew } from './hebrew';
import { hindi } from './hindi';
import { japanese } from './japanese';
import { korean } from './korean';
import { spanish } from './spanish';
import { thai } from './thai';
import type { Wording } from './words-printed';

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
  he: hebrew,
  hi: hindi,
  th: thai,
  zh: simplifiedChinese,
  ja: japanese,
  ko: korean,
};

/**
 * The wording for a language (BCP 47, by its primary subtag; Chinese by its script); English where
 * there is none yet.
 */
export function wordingFor(language: string): Wording {
  const base = (language.split('-')[0] ?? '').toLowerCase();
  if (base === 'zh' && new Intl.Locale(language).maximize().script === 'Hant') {
    return traditionalChinese;
  }
  return WORDINGS[base] ?? english;
}
