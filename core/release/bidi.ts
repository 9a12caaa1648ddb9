import { directionOf } from './facts';

/*
 * In a line from right to left, a number and the word beside it change places with their neighbours:
 * "12:31 UTC+3 / 09:31 UTC" was seen as "12:31 UTC / 09:31 UTC+3". So pieces that belong together
 * are isolated (Unicode UAX #9, 2.4): in plain text by the characters below, which every other
 * format turns into what it has of its own.
 */

const LEFT_TO_RIGHT = '\u2066';
const RIGHT_TO_LEFT = '\u2067';
const END = '\u2069';
const ISOLATING = /[\u2066-\u2069]/u;
const ISOLATE = /([\u2066\u2067])([^\u2066-\u2069]*)\u2069/u;

/** Invisible letters of one direction, for formats that know no isolates. */
const LEFT_TO_RIGHT_MARK = '\u200e';
const RIGHT_TO_LEFT_MARK = '\u200f';

const IS_RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/**
 * Isolates a piece of a line, so that it keeps its order whatever is beside it. Left-to-right text
 * is returned unchanged.
 */
export function isolated(text: string, language: string): string {
  return directionOf(language) === 'ltr' ? text : isolatedPiece(text);
}

/**
 * The pieces of a line of one release, each isolated if their directions would mix: beside a Latin
 * place, the day of an Arabic date was seen at the place. A line of one direction is unchanged.
 */
export function isolatedPieces(pieces: readonly string[], base: Direction): string[] {
  return hasOther(pieces.join(' '), base) ? pieces.map(isolatedPiece) : [...pieces];
}

/**
 * A value that stands in a person's text, isolated if it has letters or figures that could change
 * places with the words beside it.
 */
export const isolatedValue = (value: string, base: Direction): string =>
  hasOther(value, base) || (base === 'rtl' && /\p{Nd}/u.test(value)) ? isolatedPiece(value) : value;

const isolatedPiece = (text: string): string =>
  text === '' || ISOLATING.test(text)
    ? text
    : `${IS_RIGHT_TO_LEFT.test(text) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT}${text}${END}`;

/** Whether a text has letters that run against the base direction. */
function hasOther(text: string, base: Direction): boolean {
  if (base === 'ltr') return IS_RIGHT_TO_LEFT.test(text);
  return /\p{L}/u.test(text.replace(RIGHT_TO_LEFT_LETTERS, ''));
}

/** A line without the characters that isolate its pieces. */
export const withoutIsolates = (line: string): string =>
  stretchesOf(line)
    .map(({ text }) => text)
    .join('');

/** A stretch of a line; `direction` is null where it is not isolated. */
export interface Stretch {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl' | null;
}

/** The invisible letter of a direction. */
export const markOf = (direction: Direction): string =>
  direction === 'rtl' ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;

/**
 * Splits a line into stretches for formats that have no isolates but can set the direction of a
 * stretch. The neighbours of an isolated stretch begin or end with an invisible letter of the
 * line's own direction, as they would otherwise be drawn into it.
 */
export function partedStretches(line: string, base: Direction): Stretch[] {
  const stretches = stretchesOf(line);
  return stretches.map((stretch, index) => {
    if (stretch.direction !== null) return stretch;
    const before = stretches[index - 1] ? markOf(base) : '';
    const after = stretches[index + 1] ? markOf(base) : '';
    return { ...stretch, text: `${before}${stretch.text}${after}` };
  });
}

/** The stretches of a line, without the characters that isolate them. */
export function stretchesOf(line: string): Stretch[] {
  const stretches: Stretch[] = [];
  let rest = line;
  for (let found = ISOLATE.exec(rest); found; found = ISOLATE.exec(rest)) {
    const [whole, sign, text = ''] = found;
    if (found.index > 0) stretches.push({ text: rest.slice(0, found.index), direction: null });
    stretches.push({ text, direction: sign === LEFT_TO_RIGHT ? 'ltr' : 'rtl' });
    rest = rest.slice(found.index + whole.length);
  }
  return rest === '' ? stretches : [...stretches, { text: rest, direction: null }];
}

type Direction = 'ltr' | 'rtl';

const RIGHT_TO_LEFT_LETTERS = new RegExp(IS_RIGHT_TO_LEFT.source, 'gu');
const LETTERS = /\p{L}/gu;
/** Names and acronyms are shorter; they stay on the side where the lines of the release begin. */
const LEAST_WORDS = 3;

/**
 * The direction in which a paragraph is set: the release's, unless the text is a whole sentence of
 * the other direction, at least two thirds of its letters. A name at its beginning turns nothing,
 * as it would where only the first letter is looked at (UAX #9, P2).
 */
export function lineDirection(text: string, base: Direction): Direction {
  const right = text.match(RIGHT_TO_LEFT_LETTERS)?.length ?? 0;
  if (right === 0 && base === 'ltr') return base;
  const left = (text.match(LETTERS)?.length ?? 0) - right;
  const [own, other] = base === 'ltr' ? [left, right] : [right, left];
  const isTurned = other > 2 * own && text.trim().split(/\s+/).length >= LEAST_WORDS;
  if (!isTurned) return base;
  return base === 'ltr' ? 'rtl' : 'ltr';
}

/**
 * A name in a sentence of the window, isolated where it has letters from right to left: its hyphens
 * and its ending would change places with the words beside it.
 */
export const isolatedName = (name: string): string =>
  IS_RIGHT_TO_LEFT.test(name) ? `\u2068${name}${END}` : name;

/**
 * The direction of a field by the first letter of its text; `auto` if it has none. Chromium 114's
 * own `auto` follows what is typed, but not a value set by script.
 */
export function fieldDirection(text: string): 'ltr' | 'rtl' | 'auto' {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return 'auto';
  return IS_RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * Isolates right-to-left quotations in a sentence of the window; otherwise its full stop, figures
 * and the words after it would swap places with them.
 */
export const quotesIsolated = (sentence: string): string =>
  sentence.replace(/“([^“”\u2066-\u2069]+)”/gu, (_whole, quoted) => `“${isolatedName(quoted)}”`);
