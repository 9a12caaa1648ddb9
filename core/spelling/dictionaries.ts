import { baseLanguage } from '../checks/text/languages';

/** A dictionary that ships. `id` is the name of its files. */
export interface ShippedDictionary {
  readonly id: string;
  /** The npm package that its files come in. */
  readonly from: string;
  /** `graph`: a word graph made when Dateline is built; else Hunspell's `.aff` and `.dic`. */
  readonly type: 'hunspell' | 'graph';
}

/** By BCP 47 primary subtag, or by whole tag where a country spells for itself. */
const SHIPPED: Readonly<Record<string, ShippedDictionary>> = Object.fromEntries(
  [
    ['en', 'en-gb'],
    ['en-us', 'en'],
    ['fr', 'fr'],
    ['es', 'es'],
    ['pt', 'pt'],
    ['de', 'de'],
    ['it', 'it'],
    ['nl', 'nl'],
    ['ru', 'ru'],
    ['uk', 'uk'],
    ['fa', 'fa'],
    ['pl', 'pl'],
    ['sv', 'sv'],
    ['tr', 'tr'],
  ]
    .map(([tag, id]): [string, ShippedDictionary] => [
      tag ?? '',
      { id: id ?? '', from: `dictionary-${id}`, type: 'hunspell' },
    ])
    .concat([['ar', { id: 'ar', from: '@cspell/dict-ar', type: 'graph' }]]),
);

/** Every dictionary that ships, each once. */
export const SHIPPED_DICTIONARIES: readonly ShippedDictionary[] = Object.values(SHIPPED);

/** Countries that spell as the United States do. */
const AMERICAN = /^en-(?:us|ph|lr|pr)\b/i;

/** The dictionary for a language; null where none ships. */
export function dictionaryFor(language: string): ShippedDictionary | null {
  const tag = AMERICAN.test(language) ? 'en-us' : baseLanguage(language);
  return SHIPPED[tag] ?? null;
}
