import type { Contact } from '../release/blocks/contact';
import type { ReleaseKind, ReleaseTime } from '../release/facts';

/** What a passage of a file was taken for. `left-out` is a letterhead or a line that facts say already. */
export const PART_KINDS = [
  'headline',
  'subhead',
  'lede',
  'paragraph',
  'heading',
  'quote',
  'list',
  'table',
  'image',
  'page-break',
  'notes',
  'boilerplate',
  'contacts',
  'end-mark',
  'left-out',
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A guess, how sure it is, and where in the file it was read. */
export interface Guess<Value> {
  readonly value: Value;
  /** From 0 to 1. Below 0.7 a person is asked to look. */
  readonly confidence: number;
  /** Ids of the source blocks that it was read from, in order. */
  readonly blocks: readonly string[];
}

/** A passage: source blocks that follow one another, and what they were taken for. */
export interface Part {
  readonly kind: PartKind;
  readonly blocks: readonly string[];
  readonly confidence: number;
  /** Of a quote: who said it, as far as the text says. */
  readonly quote?: {
    readonly speaker: string;
    readonly role: string;
    readonly organisation: string;
    /**
     * How many characters at the end of the last block name the speaker ("— Jo Bloggs, Director").
     * Null: the speaker is named within running text ("…", said Jo Bloggs), which stays as it is.
     */
    readonly attribution: number | null;
  };
  /** Of contacts: the people, in order. */
  readonly contacts?: readonly ContactFields[];
  /** Of a boilerplate: the organisation that it is about. */
  readonly about?: string;
}

/** A person's fields, as far as the text says them; the rest is empty. */
export type ContactFields = Pick<
  Contact,
  'name' | 'role' | 'organisation' | 'emails' | 'phones' | 'languages' | 'hours'
> &
  Partial<Pick<Contact, 'region'>>;

/** The dateline: its place as printed, and its date (ISO 8601 calendar date). */
export interface DatelineGuess {
  readonly place: string;
  readonly date: string | null;
  /** How many characters of the first block it takes, separator included. */
  readonly length: number;
}

/** What a file was taken for: every source block stands in exactly one part, in the order of the file. */
export interface Recognition {
  readonly parts: readonly Part[];
  /** BCP 47. */
  readonly language: Guess<string>;
  readonly kind: Guess<ReleaseKind> | null;
  readonly organisations: readonly Guess<string>[];
  readonly releaseTime: Guess<ReleaseTime> | null;
  readonly dateline: Guess<DatelineGuess> | null;
  readonly reference: Guess<string> | null;
}
