import { arabic } from './arabic';
import { english } from './english';
import { french } from './french';
import { spanish } from './spanish';
import type { Wording } from './words-printed';

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: english,
  fr: french,
  es: spanish,
  ar: arabic,
};

/** The wording for a language (BCP 47, by its primary subtag); English where there is none yet. */
export function wordingFor(language: string): Wording {
  return WORDINGS[(language.split('-')[0] ?? '').toLowerCase()] ?? english;
}
