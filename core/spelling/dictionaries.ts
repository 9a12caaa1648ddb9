import { baseLanguage } from '../text/base-language';

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
    ['nl', 'nl'],
    ['ru', 'ru'],
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

/** A dictionary that the person adds, because its licence does not let it travel in the application. */
interface SeparateDictionary {
  /** BCP 47 primary subtag; also the name of its files. */
  readonly language: string;
  /** The npm package that its files come in. */
  readonly from: string;
  readonly licence: string;
}

/** Under the GPL alone: each is a pack of its own beside the application (build/dictionary-packs.mjs). */
export const SEPARATE_DICTIONARIES: readonly SeparateDictionary[] = [
  { language: 'de', from: 'dictionary-de', licence: 'GPL-2.0 or GPL-3.0' },
  { language: 'it', from: 'dictionary-it', licence: 'GPL-3.0' },
  { language: 'uk', from: 'dictionary-uk', licence: 'GPL-3.0' },
];

/** Countries that spell as the United States do. */
const AMERICAN = /^en-(?:us|ph|lr|pr)\b/i;

/** The dictionary for a language; null where none ships. */
export function dictionaryFor(language: string): ShippedDictionary | null {
  const tag = AMERICAN.test(language) ? 'en-us' : baseLanguage(language);
  return SHIPPED[tag] ?? null;
}
