import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { UserError } from '../errors';
import { parseRelease } from '../release/parse';
import type { Archive } from './archive';
import { checkImage, type Hash } from './assets';
import { BOUNDS, MIMETYPE } from './bounds';

const ASK_AGAIN = 'Ask the sender for the file again, or open an earlier copy of it.';
const ASSET = /^assets\/([0-9a-f]{64}\.(?:png|jpg|gif))$/;

/**
 * Reads the bytes of a `.dateline` file. Number, names and declared sizes of the entries are
 * checked before anything is unpacked, and each picture against the hash that is its name.
 *
 * @throws UserError when it is not such a file, is damaged, or holds what none may hold
 */
export function decodeArchive(bytes: Uint8Array, hash?: Hash): Archive {
  if (bytes.length > BOUNDS.fileBytes) {
    throw new UserError('This file is larger than 300 MB, which no release is.', ASK_AGAIN);
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new UserError(
      'This is not a Dateline release.',
      'Open a file whose name ends in .dateline.',
    );
  }
  const entries = unpacked(bytes);
  const mimetype = entries.mimetype;
  const json = entries['release.json'];
  if (!mimetype || strFromU8(mimetype) !== MIMETYPE || !json) {
    throw new UserError(
      'This is a ZIP file, but not a Dateline release.',
      'Open a file whose name ends in .dateline.',
    );
  }
  return { release: parseRelease(parsed(json)), assets: pictures(entries, hash) };
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const check = entryCheck();
  try {
    return unzipSync(bytes, { filter: check });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('This file is damaged or incomplete.', ASK_AGAIN, { cause: error });
  }
}

/** Looks at one directory entry after the other, before it is unpacked. */
function entryCheck(): (entry: UnzipFileInfo) => boolean {
  const seen = new Set<string>();
  let total = 0;
  return ({ name, originalSize, size }) => {
    total += Math.max(originalSize, size);
    if (seen.size >= BOUNDS.entries || total > BOUNDS.totalBytes) {
      throw new UserError('This file would unpack to more than any release holds.', ASK_AGAIN);
    }
    if (seen.has(name) || !isAllowed(name)) {
      throw new UserError(
        'This file holds something that does not belong in a release, so it was not opened.',
        ASK_AGAIN,
      );
    }
    seen.add(name);
    const limit = name.startsWith('assets/') ? BOUNDS.assetBytes : BOUNDS.releaseBytes;
    if (originalSize > limit) {
      throw new UserError('A part of this file is larger than any release needs.', ASK_AGAIN);
    }
    return true;
  };
}

const isAllowed = (name: string): boolean =>
  name === 'mimetype' || name === 'release.json' || ASSET.test(name);

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    throw new UserError('The text of this file is damaged.', ASK_AGAIN, { cause: error });
  }
}

function pictures(entries: Record<string, Uint8Array>, hash?: Hash): Map<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const [path, bytes] of Object.entries(entries)) {
    const name = ASSET.exec(path)?.[1];
    if (!name) continue;
    if (checkImage(bytes, hash).asset !== name) {
      throw new UserError('A picture in this file is damaged.', ASK_AGAIN);
    }
    assets.set(name, bytes);
  }
  return assets;
}
