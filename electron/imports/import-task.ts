import type { ImportOptions } from '../../core/imports/import-format';
import type { SourceDocument } from '../../core/imports/source';
import type { RecogniseOptions } from '../../core/recognise/recognise';
import type { Recognition } from '../../core/recognise/recognition';
import type { Release } from '../../core/release/release';
import type { ReviewedDocument } from '../../core/review/word/reviewed';

/** A file of another program: where it is, or its bytes and what it is called. */
export type FileToRead =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly name: string };

/** How a file is to be read, and what helps to tell what its text means. */
export interface ReadOptions extends RecogniseOptions {
  readonly changes?: ImportOptions['changes'];
}

/**
 * What a reading process is asked to do: to read a file, to read a Word document that came back from review, or
 * to say where one that it has read came from.
 */
export type ImportTask =
  | {
      readonly file: FileToRead;
      readonly options: ImportOptions;
      readonly recognition: RecogniseOptions;
    }
  | { readonly reviewed: FileToRead }
  | { readonly comparing: ReadFile; readonly recognition: RecogniseOptions };

/** A document that came back from review, read. */
export interface ReadReviewed {
  readonly document: ReviewedDocument;
  /** The SHA-256 of its bytes, in base 16. */
  readonly hash: string;
}

/** A file, read, and what it was taken for. */
export interface ReadFile {
  /** The id of its format. */
  readonly format: string;
  readonly source: SourceDocument;
  /** What its passages were taken for. */
  readonly recognition: Recognition;
}

/**
 * The release that a file says it was written from, and what was changed in the file since. Anybody can
 * write such a file: what it says of itself is a claim, and the text that is seen need not agree with it.
 */
export interface Origin {
  /** A draft, with the pictures that the file holds under their names. */
  readonly release: Release;
  /** How many of its pictures are not in the file: they are left out of it. */
  readonly missingPictures: number;
  /** The file as Dateline wrote it, and as it is now, both read alike. */
  readonly before: Release;
  readonly after: Release;
  /** Whether the file still says what the release does, so that one can be taken for the other. */
  readonly isUnchanged: boolean;
}

/** What a reading process says: first that it has the bytes, then what came of them. */
export type ImportReply =
  | { readonly begun: number }
  | { readonly read: ReadFile }
  | { readonly reviewed: ReadReviewed }
  | { readonly origin: Origin | null }
  | { readonly problem: { readonly message: string; readonly advice: string } }
  | { readonly fault: string }
  | { readonly outOfMemory: true };

/** The exit code of a process that has taken more memory than it may. */
export const OUT_OF_MEMORY = 86;
