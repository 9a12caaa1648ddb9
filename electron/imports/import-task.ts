import type { ImportOptions } from '../../core/imports/import-format';
import type { SourceDocument } from '../../core/imports/source';
import type { Recognition } from '../../core/recognise/recognition';

/** A file of another program: where it is, or its bytes and what it is called. */
export type FileToRead =
  | { readonly path: string }
  | { readonly bytes: Uint8Array; readonly name: string };

/** What a reading process is asked to do. */
export interface ImportTask {
  readonly file: FileToRead;
  readonly options: ImportOptions;
}

/** A file, read, and what it was taken for. */
export interface ReadFile {
  /** The id of its format. */
  readonly format: string;
  readonly source: SourceDocument;
  /** What its passages were taken for; null until the recognition is there. */
  readonly recognition: Recognition | null;
}

/** What a reading process says: first that it has the bytes, then what came of them. */
export type ImportReply =
  | { readonly begun: number }
  | { readonly read: ReadFile }
  | { readonly problem: { readonly message: string; readonly advice: string } }
  | { readonly fault: string }
  | { readonly outOfMemory: true };

/** The exit code of a process that has taken more memory than it may. */
export const OUT_OF_MEMORY = 86;
