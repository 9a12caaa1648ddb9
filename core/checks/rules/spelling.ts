import { joinedFromWords } from '../../spelling/joined-words';
import { isTradeWord } from '../../spelling/trade-words';
import {
  type CheckContext,
  type PlacedFinding,
  releaseCheck,
  type Speller,
  type Spot,
} from '../check';
import { type CheckableWord, checkableWords } from '../text/checkable-words';
import { baseLanguage } from '../text/languages';
import type { TextUnit } from '../text/text-unit';

/** A word that is in no dictionary and in no list of ours. */
interface Unknown {
  /** In lower case, with straight apostrophes. */
  readonly key: string;
  readonly text: string;
  readonly language: string;
  /** Whether it has a capital that may only be there because of its place. */
  readonly isCapital: boolean;
  readonly spot: Spot;
}

interface Digest {
  readonly unknown: readonly Unknown[];
  /** Words that are names, by the capital they have within a sentence or by their neighbours. */
  readonly names: readonly string[];
}

/** A shorter word is one slip away from too many others to tell a name from a slip by that. */
const LEAST_LETTERS = 5;

/**
 * One finding for each word, where it first stands. A capital within a sentence makes a name, for
 * the whole release. Where a capital says nothing (at the beginning of a sentence, in German), and
 * for a word that is used again and again, only what is one slip away from a word of the dictionary
 * is called wrong: the others are names and terms.
 */
export const spelling = releaseCheck<Digest>({
  id: 'spelling',
  title: 'Spelling',
  severity: 'warning',
  why: 'No dictionary of the language has this word. A name or a term of your own can be added to yours.',
  asksSpeller: true,
  digest(block, context) {
    const { speller } = context;
    if (!speller) return null;
    const names: string[] = [];
    const unknown = block.units
      .filter((unit) => (unit.role === 'line' || unit.role === 'prose') && !isLabel(unit))
      .flatMap((unit) => {
        const words = checkableWords(unit);
        return words.flatMap((word, index): Unknown[] => {
          const key = word.text.toLowerCase().replace(/’/g, "'");
          if (isKnown(word, key, context, speller)) return [];
          if (word.capital === 'name' || isNameByNeighbour(unit, words, index, speller)) {
            names.push(key);
            return [];
          }
          const { text, start, end, language, capital } = word;
          const spot = unit.spot(start, end);
          return [{ key, text, language, isCapital: capital !== null, spot }];
        });
      });
    return unknown.length + names.length > 0 ? { unknown, names } : null;
  },
  run(digests, { speller }): PlacedFinding[] {
    if (!speller) return [];
    const names = new Set(digests.flatMap(({ digest }) => digest.names));
    const uses = new Map<string, { index: number; word: Unknown; count: number }>();
    for (const { index, digest } of digests) {
      for (const word of digest.unknown) {
        const use = uses.get(word.key);
        if (use) use.count += 1;
        else uses.set(word.key, { index, word, count: 1 });
      }
    }
    return [...uses.values()].flatMap(({ index, word, count }): PlacedFinding[] => {
      const { key, text, language, isCapital, spot } = word;
      if (names.has(key) || names.has(key.replace(/s$/, ''))) return [];
      const mayBeName = isCapital || count > 1;
      if (mayBeName && !isSlip(word, speller, language)) return [];
      const times = count > 1 ? ` It stands in ${count} places.` : '';
      const message = `“${text}” is not in the dictionary.${times}`;
      return [{ block: index, spot, message, quote: text }];
    });
  },
});

function isKnown(
  { text, language }: CheckableWord,
  key: string,
  { names, knownWords }: CheckContext,
  speller: Speller,
): boolean {
  if ([names, knownWords].some((known) => known.has(key) || known.has(key.replace(/s$/, '')))) {
    return true;
  }
  const isWord = (word: string): boolean => speller.isWord(word, language) !== false;
  const base = baseLanguage(language);
  return isWord(text) || isTradeWord(key, base) || joinedFromWords(key, base, isWord);
}

/** Whether a word with a capital stands beside another name: “Kasimba Mwale said”. */
function isNameByNeighbour(
  { text }: TextUnit,
  words: readonly CheckableWord[],
  index: number,
  speller: Speller,
): boolean {
  const word = words[index];
  if (!word?.capital) return false;
  /** A capital that would not be there in lower case: not “Der”, not “Today”. */
  const isProper = ({ text, capital, language }: CheckableWord): boolean =>
    capital === 'name' ||
    (capital !== null && speller.isWord(text.toLowerCase(), language) === false);
  const areBeside = (one: CheckableWord, other: CheckableWord): boolean =>
    /^[\s\u00a0.’'s-]{1,3}$/u.test(text.slice(one.end, other.start));
  const [before, after] = [words[index - 1], words[index + 1]];
  return (
    (before !== undefined && isProper(before) && areBeside(before, word)) ||
    (after !== undefined && isProper(after) && areBeside(word, after))
  );
}

/** A cell of a table that is one word: the name of a part, a package, a key. */
const isLabel = ({ around, words }: TextUnit): boolean =>
  around.includes('table-cell') && words.length === 1;

function isSlip({ text, key }: Unknown, speller: Speller, language: string): boolean {
  if (text.length < LEAST_LETTERS) return false;
  return speller.isOneSlipAway(key, language) || speller.isOneSlipAway(text, language);
}
