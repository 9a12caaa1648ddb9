import { strFromU8 } from 'fflate';
import { UserError } from '../errors';
import { refuseTooLarge } from '../release/bounds';
import { parseRelease } from '../release/parse';
import { readZip, type ZipBounds, ZipError, type ZipFault } from '../zip/read-zip';
import type { Archive } from './archive';
import { checkImage, type Hash } from './assets';
import { BOUNDS, MIMETYPE } from './bounds';

const ASK_AGAIN = 'Ask the sender for the file again, or open an earlier copy of it.';
const ASSET = /^assets\/([0-9a-f]{64}\.(?:png|jpg|gif))$/;

const ZIP_BOUNDS: ZipBounds = {
  entries: BOUNDS.entries,
  totalBytes: BOUNDS.totalBytes,
  entryBytes: (name) => {
    if (ASSET.test(name)) return BOUNDS.assetBytes;
    return name === 'mimetype' || name === 'release.json' ? BOUNDS.releaseBytes : null;
  },
  hasOwnHash: (name) => ASSET.test(name),
};

const REFUSALS: Readonly<Record<ZipFault, string>> = {
  damaged: 'This file is damaged or incomplete.',
  'too-large': 'This file would unpack to more than any release holds.',
  'foreign-entry':
    'This file holds something that does not belong in a release, so it was not opened.',
  encrypted: 'This file is encrypted, which no release is.',
};

/**
 * Reads the bytes of a `.dateline` file. Number, names and declared sizes of the entries are checked
 * before anything is unpacked, every entry against its checksum, and each picture against the SHA-256
 * that is its name: a damaged file is never opened as another release.
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
  const mimetype = entries.get('mimetype');
  const json = entries.get('release.json');
  if (!mimetype || strFromU8(mimetype) !== MIMETYPE || !json) {
    throw new UserError(
      'This is a ZIP file, but not a Dateline release.',
      'Open a file whose name ends in .dateline.',
    );
  }
  const release = parsed(json);
  refuseTooLarge(release);
  return { release: parseRelease(release), assets: pictures(entries, hash) };
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readZip(bytes, ZIP_BOUNDS);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new UserError(REFUSALS[error.fault], ASK_AGAIN, { cause: error });
  }
}

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch (error) {
    throw new UserError('The text of this file is damaged.', ASK_AGAIN, { cause: error });
  }
}

function pictures(entries: ReadonlyMap<string, Uint8Array>, hash?: Hash): Map<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const [path, bytes] of entries) {
    const name = ASSET.exec(path)?.[1];
    if (!name) continue;
    if (checkImage(bytes, hash).asset !== name) {
      throw new UserError('A picture in this file is damaged.', ASK_AGAIN);
    }
    assets.set(name, bytes);
  }
  return assets;
}
