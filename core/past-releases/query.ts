import type { ReleaseKind } from '../release/facts';
import { indexWords } from './index-words';

/** What is looked for in the archive. Empty and null: no condition. */
export interface ArchiveQuery {
  /** Words, and phrases in quotation marks. */
  readonly text: string;
  readonly organisation: string;
  readonly person: string;
  readonly kind: ReleaseKind | null;
  /** ISO 8601 calendar dates; both ends count. */
  readonly from: string | null;
  readonly to: string | null;
  /** BCP 47; `en` finds `en-GB`, too. */
  readonly language: string;
}

export const ANYTHING: ArchiveQuery = {
  text: '',
  organisation: '',
  person: '',
  kind: null,
  from: null,
  to: null,
  language: '',
};

/** Words that have to stand beside each other, in this order. */
export interface Term {
  readonly words: readonly string[];
  /** The last word may go on. */
  readonly isPrefix: boolean;
}

/** More than anybody types; one bit of a number stands for each. */
const MAX_TERMS = 30;
/** A shorter word finds itself only, unless it is still being typed. */
const SHORTEST_PREFIX = 3;
const PIECE = /["“”„«»]([^"“”„«»]*)(["“”„«»]?)|[^\s"“”„«»]+/g;

/**
 * The terms of a query. A phrase in quotation marks is taken as it is written. Any other word also
 * finds longer ones that begin with it, if it has three letters or is the last one, which may still be
 * being typed.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(PIECE)) {
    const [piece, quoted, close] = match;
    const words = indexWords(quoted ?? piece).map(({ word }) => word);
    const last = words.at(-1);
    if (last === undefined) continue;
    const isLast = match.index + piece.length === text.length;
    const isOpen = quoted === undefined ? last.length >= SHORTEST_PREFIX || isLast : !close;
    terms.push({ words, isPrefix: isOpen && !(isLast && /\s$/.test(piece)) });
  }
  return terms.slice(0, MAX_TERMS);
}
