import type { OptionValues } from '../exports/options';
import type { ReadBlock } from '../reading/blocks';
import type { Sent } from '../review/word/hidden-part';
import type { Loss } from './losses';

/** Where in a file of another program a block stands. */
export type SourcePlace = 'body' | 'header' | 'footer' | 'text-box' | 'note';

/** A picture, as a file holds it. Its bytes are in `SourceDocument.pictures`. */
export interface SourcePicture {
  readonly type: 'picture';
  /** Key of its bytes in `SourceDocument.pictures`. */
  readonly picture: string;
  /** Text for people who do not see it; empty where the file has none. */
  readonly alt: string;
  readonly isDecorative: boolean;
  /** Width as a percentage of the text column; null where the file does not say. */
  readonly width: number | null;
  /** What of it is not shown, as parts of its width and height from 0 to 1; absent where all of it is. */
  readonly crop?: Crop;
}

/** What is cut off a picture on each side. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place where a new page begins. */
export interface SourcePageBreak {
  readonly type: 'page-break';
}

/** What a block looks like in the file: the strongest hint of what it is. */
export interface Look {
  /** The style's own name in the file, for example `Titre 1`; empty where it has none. */
  readonly style: string;
  /** Point size of most of its text; null where nothing says it. */
  readonly size: number | null;
  /** All of its text is bold, or in capital letters. */
  readonly isBold: boolean;
  readonly isUpper: boolean;
  readonly align: 'start' | 'center' | 'end' | 'justify';
}

/** A block as it stands in a file, before anything is taken for a part of a release. */
export interface SourceBlock {
  /** `s1`, `s2` … in reading order: ties the block to the part that it was taken for. */
  readonly id: string;
  readonly place: SourcePlace;
  readonly look: Look;
  /** BCP 47; null where the file does not say. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly content: ReadBlock | SourcePicture | SourcePageBreak;
}

/** What a file says of itself. Unknown is empty or null. */
export interface SourceProperties {
  readonly title: string;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly modified: string | null;
  readonly language: string | null;
}

/**
 * Which release a file of ours came from, as its hidden identity says. Damaged ones are left out; forged ones
 * cannot be told.
 */
export interface Identity {
  /** What stands for the id of the release: `releaseMark(id)`. */
  readonly release: string;
  /** The whole release as it left: JSON, not yet parsed. */
  readonly content: string;
  /** The options of the format that it was written with. */
  readonly options: OptionValues;
  /** The length of each picture in the file, by the name that the release has for it. */
  readonly pictures: Readonly<Record<string, number>>;
  /** Of a document that was sent for review: which round, and which paragraph is which block. */
  readonly sent: Sent | 'damaged' | null;
}

/** How much of a file is tracked changes and comments. */
export interface Revisions {
  readonly insertions: number;
  readonly deletions: number;
  readonly moves: number;
  readonly comments: number;
}

/** A file that came with a message and does not stand in its text. */
export interface SourceAttachment {
  readonly name: string;
  /** As the message says it, for example `application/pdf`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file of another program, read. Plain data: it crosses from process to process. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** PNG, JPEG or GIF, by the key that `SourcePicture` names. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  readonly losses: readonly Loss[];
  readonly properties: SourceProperties;
  readonly revisions: Revisions;
  readonly identity: Identity | null;
  /** Of a message: the files that came with it. */
  readonly attachments?: readonly SourceAttachment[];
}

export const NO_LOOK: Look = {
  style: '',
  size: null,
  isBold: false,
  isUpper: false,
  align: 'start',
};
/** The style of a line that is the subject of a message or the title of a file, and stands not in its text. */
export const OFFERED_TITLE = 'Title of the file';
export const NO_PROPERTIES: SourceProperties = {
  title: '',
  author: '',
  modified: null,
  language: null,
};
export const NO_REVISIONS: Revisions = { insertions: 0, deletions: 0, moves: 0, comments: 0 };
