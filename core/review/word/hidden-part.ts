import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { ReviewId } from '../../release/review/suggestion';

// A document that was sent for review carries, in the same hidden part as every Word document of ours (see
// `core/imports/identity`), which round it was sent in and which paragraph is which block.

/** More paragraphs, people or marks are no document of ours. */
const MOST = 200_000;

/** An eight-digit number in base 16 below 0x80000000, not 0 ([MS-DOCX] 2.2.4 and 2.6.2.3). */
const ParagraphId = v.pipe(v.string(), v.regex(/^(?!00000000)[0-7][0-9A-F]{7}$/));

/** A table of bounded size; one that is larger is refused before its entries are looked at. */
const bounded = <Key extends v.GenericSchema<string>, Value extends v.GenericSchema>(
  key: Key,
  value: Value,
) =>
  v.pipe(
    v.custom<Record<string, unknown>>(
      (input) =>
        typeof input === 'object' &&
        input !== null &&
        !Array.isArray(input) &&
        Object.keys(input).length <= MOST,
    ),
    v.record(key, value),
  );

/**
 * What a paragraph of the document stands for. `text`: the words of a line of the release, alone or after
 * generated ones. The others are lines that are made of the fields of their block, or of the facts.
 */
const SentLine = v.strictObject({
  kind: v.picklist([
    'text',
    'attribution',
    'caption',
    'picture',
    'contact',
    'end-mark',
    'page-break',
    'facts',
  ]),
  /** Absent for a line that is made of the facts. */
  block: v.exactOptional(ReviewId),
});
export type SentLine = v.InferOutput<typeof SentLine>;

/** Which round a document was sent in, and what in it is what. */
export const Sent = v.strictObject({
  round: ReviewId,
  /** The hash of the release as it was agreed when it was sent; the same as in the round. */
  hash: v.pipe(v.string(), v.maxLength(200)),
  /** The organisation that this copy is for; absent where all got the same one. */
  to: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
  /** By `w14:paraId`. */
  paragraphs: bounded(ParagraphId, SentLine),
  /** The id of the person in `review.people`, by the name that marks and comments have (`w:author`). */
  authors: bounded(v.pipe(v.string(), v.maxLength(3000)), ReviewId),
  /**
   * The suggestions that were in it, since a mark in Word has an author and a second and no lasting id: its
   * author as above, when it was made, and the id.
   */
  suggestions: v.pipe(
    v.array(
      v.strictObject({
        id: ReviewId,
        author: v.pipe(v.string(), v.maxLength(3000)),
        at: v.pipe(v.string(), v.maxLength(40)),
      }),
    ),
    v.maxLength(MOST),
  ),
  /** The comments that were in it, so that a new one is told from them; `closed` on the first of a closed thread. */
  comments: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id: ReviewId,
          author: v.pipe(v.string(), v.maxLength(3000)),
          at: v.pipe(v.string(), v.maxLength(40)),
          closed: v.exactOptional(v.literal(true)),
        }),
      ),
      v.maxLength(MOST),
    ),
  ),
});
export type Sent = v.InferOutput<typeof Sent>;

/** What a document says of how it was sent; null where it is damaged or forged in a way that can be seen. */
export function readSent(json: string): Sent | null {
  try {
    const result = v.safeParse(Sent, JSON.parse(json), { abortEarly: true });
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}

/**
 * Numbers for paragraphs (`w14:paraId`): the same each time for the same words, and never one number twice
 * in one document.
 */
export function paragraphIds(): (...words: readonly string[]) => string {
  const used = new Set<number>();
  return (...words) => {
    let number = numberOf(words.join(' '));
    while (number === 0 || used.has(number)) number = (number + 1) & 0x7fffffff;
    used.add(number);
    return inHex(number);
  };
}

/** 31 bits that stand for a text. */
function numberOf(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha256(utf8ToBytes(text));
  return ((a & 0x7f) << 24) | (b << 16) | (c << 8) | d;
}

const inHex = (number: number): string => number.toString(16).toUpperCase().padStart(8, '0');
