import type { Release } from '../release/release';

/** A document for the typesetting engine: Typst source and the files it names. */
export interface TypstDocument {
  readonly source: string;
  /** Bytes by the absolute path that the source uses, for example `/assets/<sha-256>.png`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Creation time to be written into the PDF, in whole seconds since 1970-01-01T00:00:00Z. */
  readonly timestamp: number;
}

/** What an export needs besides the release. Injected, so that exports stay pure. */
export interface ExportContext {
  /** The bytes of an asset by its name; undefined where the archive does not hold it. */
  readonly asset: (name: string) => Uint8Array | undefined;
  /** Sets a document as tagged PDF/UA-1 and gives its bytes. Runs off the window's thread. */
  readonly typeset: (document: TypstDocument) => Promise<Uint8Array>;
}

/** One format a release can leave in. Pure: the same release and assets give the same bytes. */
export interface ExportFormat {
  readonly id: string;
  /** As shown in the dialog: "Word document". */
  readonly name: string;
  /** File name extension without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** @throws UserError where the release holds something that cannot be exported */
  readonly export: (release: Release, context: ExportContext) => Promise<Uint8Array>;
}
