import { joinedFromWords } from '../../spelling/joined-words';
import { isTradeWord } from '../../spelling/trade-words';
import { baseLanguage } from '../../text/base-language';
import {
  type CheckContext,
  type PlacedFinding,
  releaseCheck,
  type Speller,
  type Spot,
} from '../check';
import { type CheckableWord, checkableWords } from '../text/checkable-words';
import { hasCase } from '../text/languages';
import { isLead, withoutClitics } from '../text/name-leads';
import type { TextUnit } from '../text/text-unit';
import { isTitleCase } from '../text/title-case';
import type { TextSpan } from '../text/words';

/** A word that is in no dictionary and in no list of ours. */
interface Unknown {
  /** In lower case, with straight apostrophes. */
  readonly key: string;
  readonly text: string;
  readonly language: string;
  /** Whether its position allows it to be a name or a term. */
  readonly mayBeTerm: boolean;
  readonly spot: Spot;
}

interface Digest {
  readonly unknown: readonly Unknown[];
  /** Words that are names, by the capital they have within a sentence or by their neighbours. */
  readonly names: readonly string[];
}

/** Finding similar words takes time; longer texts have technical terms anyway. */
const MAX_JUDGED = 120;
/** So many unknown words in one paragraph are terms of a trade: packages, species, instruments. */
const MANY = 3;
/** Shorter words resemble too many others to tell a name from a slip. */
const LEAST_LETTERS = 5;

/**
 * One finding for each word, at its first occurrence. A capital within a sentence makes it a name
 * for the whole release. If nothing distinguishes a name or term from a slip (in German and Arabic,
 * in tables and lists, in repeated words), it must resemble a word of the dictionary.
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
        const isTitle = isTitleCase(unit);
        const found = words.flatMap((word, index): Unknown[] => {
          const key = word.text.toLowerCase().replace(/’/g, "'");
          if (isKnown(word, key, context, speller)) return [];
          if (isParticle(unit.text, words, index)) return [];
          if (isName(unit, words, index, speller)) {
            names.push(key);
            return [];
          }
          const { text, start, end, language } = word;
          const spot = unit.spot(start, end);
          const isTerm = isTitle || mayBeTerm(word, unit) || isSpelledOut(unit.text, word);
          return [{ key, text, language, mayBeTerm: isTerm, spot }];
        });
        // If most words are unknown, the text is in another language than declared.
        const areTerms = found.length >= MANY && found.length < words.length / 3;
        return areTerms ? found.map((each) => ({ ...each, mayBeTerm: true })) : found;
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
    let judged = 0;
    const isSlipOfTerm = (word: Unknown): boolean => {
      judged += 1;
      return judged <= MAX_JUDGED && isSlip(word, speller);
    };
    return [...uses.values()].flatMap(({ index, word, count }): PlacedFinding[] => {
      const { key, text, mayBeTerm, spot } = word;
      if (names.has(key) || names.has(key.replace(/s$/, ''))) return [];
      if ((mayBeTerm || count > 1) && !isSlipOfTerm(word)) return [];
      const times = count > 1 ? ` It occurs ${count} times.` : '';
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
  const bare = withoutClitics(key, base);
  return (
    isWord(text) ||
    isSwiss(text, language, isWord) ||
    (bare !== key && (isWord(bare) || names.has(bare) || knownWords.has(bare))) ||
    isTradeWord(key, language) ||
    joinedFromWords(text, base, isWord)
  );
}

/** In Switzerland and Liechtenstein “ss” is written for “ß”. */
function isSwiss(text: string, language: string, isWord: (word: string) => boolean): boolean {
  if (!/^de-(?:CH|LI)\b/i.test(language)) return false;
  return Array.from(text.matchAll(/ss/g), ({ index }) => index).some((at) =>
    isWord(`${text.slice(0, at)}ß${text.slice(at + 2)}`),
  );
}

/** Small words within names of people: Joost van der Meulen, João dos Santos, Omar bin Laden. */
const PARTICLES = new Set(
  (
    'van von vom zum zur zu der den de di da do du dos das del della degli dei des la le lo los las el al bin bint ' +
    'ben ibn abu abd ter ten te op het e y i und'
  ).split(' '),
);

/** Whether a word without a capital is within a name: particles up to a capital on both sides. */
function isParticle(text: string, words: readonly CheckableWord[], index: number): boolean {
  const word = words[index];
  if (!word || word.capital !== null || !PARTICLES.has(word.text)) return false;
  return (
    /\p{Lu}\p{Ll}+(?:\s\p{Ll}{1,5}){0,2}\s$/u.test(text.slice(0, word.start)) &&
    /^(?:\s\p{Ll}{1,5}){0,2}\s\p{Lu}\p{Ll}/u.test(text.slice(word.end))
  );
}

/** Whether a word is a name, by its capital or its neighbours. */
function isName(
  { text }: TextUnit,
  words: readonly CheckableWord[],
  index: number,
  speller: Speller,
): boolean {
  const word = words[index];
  if (!word) return false;
  const [before, after] = [words[index - 1], words[index + 1]];
  if (word.capital === 'name' || isQuotedAlone(text, word) || introducesSpeech(text, word))
    return true;
  if (before && isLead(before.text, baseLanguage(word.language))) return true;
  if (word.capital !== null && isBeforeParticle(text, word, speller)) return true;
  if (!hasCase(word.language)) return isBesideUnknown(text, word, before, after, speller);
  return word.capital !== null && isBesideName(text, word, before, after, speller);
}

/** “Joost van der Meulen”, at the beginning of a sentence too: a particle that is no word of the language. */
function isBeforeParticle(
  text: string,
  { end, language }: CheckableWord,
  speller: Speller,
): boolean {
  const between = /^((?:\s\p{Ll}{1,5}){1,3})\s\p{Lu}\p{Ll}/u.exec(text.slice(end))?.[1];
  const particles = between?.trim().split(/\s/) ?? [];
  return (
    particles.length > 0 &&
    particles.every((particle) => PARTICLES.has(particle)) &&
    particles.some((particle) => speller.isWord(particle, language) === false)
  );
}

/** Without capitals, two unknown words side by side are somebody’s name. */
function isBesideUnknown(
  text: string,
  word: CheckableWord,
  before: CheckableWord | undefined,
  after: CheckableWord | undefined,
  speller: Speller,
): boolean {
  const isUnknown = (one: CheckableWord | undefined): one is CheckableWord =>
    one !== undefined && speller.isWord(one.text, one.language) === false;
  return (
    (isUnknown(before) && /^\s$/u.test(text.slice(before.end, word.start))) ||
    (isUnknown(after) && /^\s$/u.test(text.slice(word.end, after.start)))
  );
}

/** A single word in quotation marks is called so: a ship, a dog, a word of another language. */
const isQuotedAlone = (text: string, { start, end }: TextSpan): boolean =>
  /["“„«»‘‚]$/u.test(text.slice(0, start)) && /^[”“"»«’‘]/u.test(text.slice(end));

/** In languages without capitals, a speaker precedes the colon of a quotation. */
const introducesSpeech = (text: string, { end, language }: CheckableWord): boolean =>
  !hasCase(language) && /^\s?[:،]\s?["“”«»]/u.test(text.slice(end));

/** Whether a capitalised word is beside another name: “Kasimba Mwale said”. */
function isBesideName(
  text: string,
  word: CheckableWord,
  before: CheckableWord | undefined,
  after: CheckableWord | undefined,
  speller: Speller,
): boolean {
  /** A capital that would not be there in lower case: not “Der”, not “Today”. */
  const isProper = ({ text, capital, language }: CheckableWord): boolean =>
    capital === 'name' ||
    (capital !== null && speller.isWord(text.toLowerCase(), language) === false);
  const areBeside = (one: CheckableWord, other: CheckableWord): boolean =>
    /^[\s\u00a0.’'s-]{1,3}$/u.test(text.slice(one.end, other.start));
  return (
    (before !== undefined && isProper(before) && areBeside(before, word)) ||
    (after !== undefined && isProper(after) && areBeside(word, after))
  );
}

/** A cell of a table that is one word: the name of a part, a package, a key. */
const isLabel = ({ around, words }: TextUnit): boolean =>
  around.includes('table-cell') && words.length === 1;

/** In German every noun has a capital, in Arabic none has; tables and lists are full of terms. */
function mayBeTerm({ language, capital }: CheckableWord, { around }: TextUnit): boolean {
  const isGerman = baseLanguage(language) === 'de' && capital !== null;
  return isGerman || !hasCase(language) || around.includes('table') || around.includes('list');
}

/** Whether a word is in the long form of an acronym: “focal segmental glomerulosclerosis (FSGS)”. */
const isSpelledOut = (text: string, { end }: TextSpan): boolean =>
  /^[^().;:!?]{0,60}\((?=[^()]*\p{Lu}{2})\p{Lu}[\p{L}\p{N}-]{1,7}\)/u.test(text.slice(end));

const isSlip = ({ text, key, language }: Unknown, speller: Speller): boolean =>
  text.length >= LEAST_LETTERS &&
  (speller.canBeSlip(key, language) || speller.canBeSlip(text, language));
