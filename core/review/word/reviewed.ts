import type { Identity } from '../../imports/source';
import type { SwitchMark } from '../../release/text';

// A Word document that came back from review, as plain data: it crosses from the process that read it.

/** One tracked change. Everything that it holds for has the same object. */
export interface WordChange {
  readonly kind: 'insert' | 'delete';
  /** It is one half of a move. */
  readonly isMove: boolean;
  /** As the file says it; empty where it does not. */
  readonly author: string;
  /** ISO 8601 instant in UTC; null where the file does not say, or says none that there is. */
  readonly at: string | null;
}

/** Text that is one in its look and in its tracked changes, the outermost change first. */
export interface ReviewedRun {
  /** A picture is `\uFFFC`. */
  readonly text: string;
  readonly marks: Partial<Readonly<Record<SwitchMark, true>>>;
  readonly link: string | null;
  readonly changes: readonly WordChange[];
}

/** Where a comment begins or ends: code units of all the text of its paragraph, also of what is deleted. */
export interface CommentPlace {
  readonly comment: string;
  readonly edge: 'start' | 'end' | 'reference';
  readonly offset: number;
}

export interface ReviewedParagraph {
  /** `w14:paraId`; null where it has none. */
  readonly id: string | null;
  /** The cell of a table that it stands in, each counted from 0. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** What is tracked for the row that it stands in. */
  readonly row: readonly WordChange[];
  /** Its style in the file. */
  readonly style: string;
  /** 1 to 9 where it is a heading. */
  readonly heading: number | null;
  /** Whether it is an item of a list, and of which kind. */
  readonly list: 'ordered' | 'bulleted' | null;
  readonly runs: readonly ReviewedRun[];
  /** What is tracked for its end. */
  readonly end: readonly WordChange[];
  readonly comments: readonly CommentPlace[];
}

export interface ReviewedComment {
  readonly id: string;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
  /** The comment that it answers; null for the first of a thread. */
  readonly parent: string | null;
  readonly isResolved: boolean;
}

/** Things that are changed in a document and that no suggestion can say. */
export const NOT_CARRIED = [
  'format',
  'header',
  'footer',
  'note',
  'text-box',
  'field',
  'picture',
  'table-cell',
  'comment',
] as const;
export type NotCarriedKind = (typeof NOT_CARRIED)[number];

/** A change that is told and not taken. */
export interface NotCarried {
  readonly kind: NotCarriedKind;
  readonly author: string;
  readonly at: string | null;
  /** The words that it is about, cut short; empty for a change of format. */
  readonly words: string;
}

export interface ReviewedDocument {
  readonly identity: Identity | null;
  readonly paragraphs: readonly ReviewedParagraph[];
  readonly comments: readonly ReviewedComment[];
  readonly notCarried: readonly NotCarried[];
  /** Who saved it last, and when; empty or null where the file does not say. */
  readonly savedBy: string;
  readonly savedAt: string | null;
}
