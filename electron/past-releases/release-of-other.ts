import { randomUUID } from 'node:crypto';
import type { SourceDocument } from '../../core/imports/source';
import { recognise } from '../../core/recognise/recognise';
import type { Recognition } from '../../core/recognise/recognition';
import { type ImportedRelease, releaseFrom } from '../../core/recognise/release-from';
import { sha256 } from '../files/sha256';

/** A file of another program, read, and what it was taken for. */
export interface OtherFile {
  readonly source: SourceDocument;
  readonly recognition: Recognition | null;
}

/** The release that a file of another program was taken for. */
export function releaseOfOther({ source, recognition }: OtherFile): ImportedRelease {
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const taken = recognition ?? recognise(source, { now });
  return releaseFrom(source, taken, { id: randomUUID(), now, hash: sha256 });
}
