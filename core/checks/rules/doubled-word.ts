import { baseLanguage } from '../../text/base-language';
import { blockCheck } from '../check';
import { findInUnits, proseOf, replaceWith } from '../text/find-in-units';

/** Words that may occur twice in a row in a language. */
const RIGHT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['had', 'that', 'very', 'so', 'bye', 'no', 'ha', 'many']),
  fr: new Set(['nous', 'vous', 'très']),
  nl: new Set(['die', 'dat', 'zij', 'haar']),
  de: new Set(['die', 'der', 'das', 'sie', 'den']),
  ar: new Set([]),
  sw: new Set(['kila', 'mbali', 'sana', 'haraka', 'polepole', 'pole', 'hivi', 'sawa']),
  it: new Set(['via', 'molto', 'quasi']),
  tr: new Set(['yavaş', 'tek', 'zaman', 'ayrı']),
  fa: new Set(['کم', 'تک']),
};
/** Names that consist of the same word twice. */
const NAMES = new Set([
  'baden',
  'pago',
  'bora',
  'duran',
  'walla',
  'wagga',
  'new',
  'chin',
  'ylang',
  'zamzam',
]);

export const doubledWord = blockCheck({
  id: 'doubled-word',
  title: 'Doubled word',
  severity: 'warning',
  why: 'The eye jumps over it when writing, and sees it in print.',
  run: (block) =>
    findInUnits(
      proseOf(block),
      /(?<![\p{L}\p{N}.'’-])(?<word>\p{L}[\p{L}\p{M}]*)(?<gap>[\s\u00a0]+)\k<word>(?![\p{L}\p{N}\p{M}'’-])/giu,
      (match, unit) => {
        const { word = '', gap = '' } = match.groups ?? {};
        // A heading line above its text.
        if (gap.includes('\n')) return null;
        const said = word.toLowerCase();
        if (NAMES.has(said) || RIGHT[baseLanguage(unit.language)]?.has(said)) return null;
        // Two initials, or a name and a word that begins like it (“Said said”).
        const second = match[0].slice(-word.length);
        if ((word.length === 1 && word !== 'a') || (word !== second && /^\p{Lu}/u.test(second)))
          return null;
        if (
          /^\p{Lu}/u.test(word) &&
          /^\p{Ll}/u.test(second) &&
          (match.index ?? 0) > 0 &&
          !/[.!?“"«]\s*$/u.test(unit.text.slice(0, match.index))
        )
          return null;
        return { message: `“${word}” is doubled.`, fixes: [replaceWith(word)] };
      },
    ),
});
