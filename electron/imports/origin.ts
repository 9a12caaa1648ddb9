import { formatById } from '../../core/exports/registry';
import type { SourceDocument } from '../../core/imports/source';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';

/**
 * The release that a file came from; null for a file that does not carry it.
 *
 * @throws UserError where it is damaged
 */
export function originOf({ identity }: SourceDocument): Release | null {
  return identity?.content ? parseRelease(JSON.parse(identity.content)) : null;
}

/** The bytes of a picture by its name in the release; undefined where the file does not hold it. */
type FindAsset = (name: string) => Uint8Array | undefined;

/**
 * The file as Dateline wrote it: what it says now differs from this by what was changed since, and by
 * nothing that the format cannot hold.
 *
 * @param format the id of the file's format, which reading and writing share
 * @returns null where it cannot be written again
 */
export async function asWritten(
  origin: Release,
  format: string,
  asset: FindAsset,
): Promise<Uint8Array | null> {
  const typeset = (): Promise<never> => Promise.reject(new Error('nothing is typeset here'));
  try {
    return (await formatById(format)?.export(origin, { asset, typeset })) ?? null;
  } catch (error) {
    console.error(error);
    return null;
  }
}
