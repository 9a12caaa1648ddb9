/** What is looked for in a text, and how exactly. */
export interface FindQuery {
  readonly text: string;
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  /** Only where no letter or digit stands before or after it. */
  readonly wholeWord: boolean;
  /** Accents and vowel signs do not count: “Zurich” finds “Zürich”. */
  readonly ignoreAccents: boolean;
}

/** A place in a text, in UTF-16 units: from `start` up to and without `end`. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** A text folded for comparison, and for each of its units its place in the original. */
interface Folded {
  readonly units: string;
  /** Where each unit begins in the text, and as the last one where the text ends. */
  readonly from: readonly number[];
}

/** Characters with one key and several typographic forms. */
const LIKE: readonly (readonly [signs: RegExp, as: string])[] = [
  [/[‘’‚‛′ʼ`´]/u, "'"],
  [/[“”„‟«»″]/u, '"'],
  [/[‐‑‒–—―−]/u, '-'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\n]/u, ' '],
  // Invisible characters: soft hyphens, joiners, direction marks.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u, ''],
];
const MARK = /^\p{M}$/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/**
 * Where a text occurs in another, from the beginning on and without overlaps. Straight and curly
 * quotation marks, dashes, kinds of spaces and full-width letters are the same; so are letters with
 * an accent however they are encoded.
 */
export function findIn(text: string, query: FindQuery): Found[] {
  const wanted = foldedUnits(query.text, query);
  if (wanted === '' || !foldedUnits(text, query).includes(wanted)) return [];
  const { units, from } = folded(text, query);
  const found: Found[] = [];
  for (let at = units.indexOf(wanted); at >= 0; ) {
    const after = at + wanted.length;
    const isWhole =
      isWholeLetter(units, at, after) && (!query.wholeWord || isWord(units, at, after));
    const start = from[at] ?? 0;
    const end = from[after] ?? text.length;
    if (isWhole && end > start) found.push({ start, end });
    at = units.indexOf(wanted, isWhole ? after : at + 1);
  }
  return found;
}

/** Not in the middle of a letter: no combining mark follows the match. */
const isWholeLetter = (units: string, start: number, end: number): boolean =>
  !isMark(units, end) && !isMark(units, start);

const isMark = (units: string, at: number): boolean => MARK.test(units[at] ?? '');

const isWord = (units: string, start: number, end: number): boolean =>
  !WORD.test(units[start - 1] ?? '') && !WORD.test(units[end] ?? '');

/** A folded text without places: enough to see whether it contains something, and fast for a long text. */
function foldedUnits(text: string, { matchCase, ignoreAccents }: FindQuery): string {
  let units = text;
  if (!PLAIN.test(units)) {
    units = units.replace(SPECIAL, (sign) => foldedSign(sign, ignoreAccents)).normalize('NFD');
    if (ignoreAccents) units = units.replace(/\p{M}+/gu, '');
  }
  return matchCase ? units : units.toLowerCase().replaceAll('ς', 'σ');
}

function folded(text: string, query: FindQuery): Folded {
  const fold = folding(query);
  let units = '';
  const from: number[] = [];
  let at = 0;
  for (const sign of text) {
    const said = fold(sign);
    units += said;
    for (let unit = 0; unit < said.length; unit += 1) from.push(at);
    at += sign.length;
  }
  from.push(at);
  return { units, from };
}

/** ASCII characters that fold to themselves. */
const PLAIN = /^[ !-_a-~]*$/;
/** Characters that need more than decomposition: see `LIKE`, and full-width letters. */
const SPECIAL =
  /[‘’‚‛′ʼ`´“”„‟«»″‐‑‒–—―−\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\n\ufeff\uff01-\uff5e]/gu;

/** Memoized folding of each character, by way of folding: a long text has few different ones. */
const known = new Map<string, Map<string, string>>();

function folding({ matchCase, ignoreAccents }: FindQuery): (sign: string) => string {
  const way = `${matchCase} ${ignoreAccents}`;
  const memo = known.get(way) ?? new Map<string, string>();
  known.set(way, memo);
  return (sign) => {
    const before = memo.get(sign);
    if (before !== undefined) return before;
    const plain = foldedSign(sign, ignoreAccents);
    const said = matchCase ? plain : plain.toLowerCase().replace('ς', 'σ');
    memo.set(sign, said);
    return said;
  };
}

function foldedSign(sign: string, ignoreAccents: boolean): string {
  const like = LIKE.find(([signs]) => signs.test(sign));
  if (like) return like[1];
  const width = /[\uff01-\uff5e]/.test(sign) ? sign.normalize('NFKC') : sign;
  const apart = width.normalize('NFD');
  return ignoreAccents ? apart.replace(/\p{M}+/gu, '') : apart;
}

/** A text with the places that were found in it replaced, as many as are given. */
export function replacedIn(text: string, found: readonly Found[], replacement: string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of found) {
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}
