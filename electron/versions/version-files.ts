import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { VERSION_REASONS } from '../../core/bridge/messages/versions';

/** The layout of the store that this program writes. */
export const FORMAT = 1;

/**
 * The details of a version: a small JSON file. Its text is `<id>.release.gz`; its pictures are in
 * the `assets` folder, which all documents share.
 */
export const Details = v.object({
  format: v.literal(FORMAT),
  reason: v.picklist(VERSION_REASONS),
  name: v.string(),
  /** The file it was saved in, with its folder; null for one that never was. */
  path: v.nullable(v.string()),
  words: v.nullable(v.object({ added: v.number(), removed: v.number() })),
  /** Names of the pictures that it shows. */
  assets: v.array(v.string()),
});
export type Details = v.InferOutput<typeof Details>;

export const TEXT = '.release.gz';
export const DETAILS = '.json';
/** The extension of a deleted version while deletion can be undone. */
export const DELETED = '.deleted.gz';
const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-[0-9a-f]{16}$/;

/** A document's folder. Ids come from untrusted files, so they are not used as a path. */
export const folderName = (documentId: string): string =>
  createHash('sha256').update(documentId).digest('hex').slice(0, 32);

/** An id consists of the time and a hash of the content. */
export function versionId(time: Date, content: Uint8Array): string {
  const stamp = time.toISOString().replace(/[-:.]/g, '');
  return `${stamp}-${contentHash(content)}`;
}

export const contentHash = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The time of a version, in milliseconds since 1970; null if the id is invalid. */
export function timeOf(id: string): number | null {
  const found = ID.exec(id);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, fraction] = found;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction}Z`);
  return Number.isNaN(time) ? null : time;
}
