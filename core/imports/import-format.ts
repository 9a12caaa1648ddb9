import type { SourceDocument } from './source';

/** What may be chosen about reading a file. */
export interface ImportOptions {
  /** Tracked changes: the text as if all were accepted, or as if all were rejected. */
  readonly changes: 'accepted' | 'rejected';
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = { changes: 'accepted' };

/** One format a release can come in. Pure: the same bytes and options give the same document. */
export interface ImportFormat {
  readonly id: string;
  /** As shown in the dialog: "Word document". */
  readonly name: string;
  /** File name extensions without the dot, in lower case. */
  readonly extensions: readonly string[];
  /**
   * How sure it is, by the bytes, that it can read the file: 0 not at all, 1 certain. The name only decides
   * between formats that are equally sure.
   *
   * @param head the first 64 KB; `whole` gives all of them
   */
  readonly recognises: (head: Uint8Array, whole: () => Uint8Array) => number;
  /**
   * @throws UserError where the file cannot be read: what it is, and what to do
   */
  readonly read: (bytes: Uint8Array, options: ImportOptions) => Promise<SourceDocument>;
}
