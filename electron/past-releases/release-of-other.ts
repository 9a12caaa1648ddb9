import { randomUUID } from 'node:crypto';
import type { SourceDocument } from '../../core/imports/source';
import type { Recognition } from '../../core/recognise/recognition';
import { type ImportedRelease, releaseFrom } from '../../core/recognise/release-from';
import { sha256 } from '../files/sha256';
import { now } from '../imports/moment';

/** A file of another program, read, and what it was taken for. */
export interface OtherFile {
  readonly source: SourceDocument;
  readonly recognition: Recognition;
}

/** A file without the bytes of its pictures and attachments: the archive keeps none of them. */
export function textOnly({ source, recognition }: OtherFile): OtherFile {
  const { attachments: _, ...rest } = source;
  return { source: { ...rest, pictures: {} }, recognition };
}

/** The release that a file of another program was taken for. */
export function releaseOfOther({ source, recognition }: OtherFile): ImportedRelease {
  return releaseFrom(source, recognition, { id: randomUUID(), now: now(), hash: sha256 });
}
