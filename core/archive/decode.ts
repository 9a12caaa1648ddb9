import { strFromU8 } from 'fflate';
import { UserError } from '../errors';
import { refuseTooLarge } from '../release/bounds';
import { parseRelease } from '../release/parse';
import type { Release } from '../release/release';
import {
  inMemory,
  openZip,
  type ZipBounds,
  ZipError,
  type ZipFault,
  type ZipSource,
} from '../zip/read-zip';
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

/** A document whose pictures are read when they are asked for. */
export interface OpenArchive {
  readonly release: Release;
  /** The names of the pictures that are in it. */
  readonly pictures: readonly string[];
  /**
   * The bytes of a picture, held against the SHA-256 that is its name; undefined where it is not there.
   *
   * @throws UserError when it is damaged
   */
  readonly picture: (asset: string) => Uint8Array | undefined;
}

/**
 * Opens a `.dateline` file. Number, names and declared sizes of the entries are checked before anything
 * is unpacked, every entry against its checksum, and each picture against the SHA-256 that is its name:
 * a damaged file is never opened as another release.
 *
 * @throws UserError when it is not such a file, is damaged, or holds what none may hold
 */
export function openArchive(source: ZipSource, hash?: Hash): OpenArchive {
  if (source.length > BOUNDS.fileBytes) {
    throw new UserError('This file is larger than 300 MB, which no release is.', ASK_AGAIN);
  }
  const [p, k] = source.read(0, 2);
  if (p !== 0x50 || k !== 0x4b) {
    throw new UserError(
      'This is not a Dateline release.',
      'Open a file whose name ends in .dateline.',
    );
  }
  const zip = orRefused(() => openZip(source, ZIP_BOUNDS));
  const read = (name: string): Uint8Array | undefined => orRefused(() => zip.read(name));
  const mimetype = read('mimetype');
  const json = read('release.json');
  if (!mimetype || strFromU8(mimetype) !== MIMETYPE || !json) {
    throw new UserError(
      'This is a ZIP file, but not a Dateline release.',
      'Open a file whose name ends in .dateline.',
    );
  }
  const release = parsed(json);
  refuseTooLarge(release);
  return {
    release: parseRelease(release),
    pictures: zip.names.flatMap((path) => ASSET.exec(path)?.[1] ?? []),
    picture: (asset) => {
      const bytes = read(`assets/${asset}`);
      if (bytes && checkImage(bytes, hash).asset !== asset) {
        throw new UserError('A picture in this file is damaged.', ASK_AGAIN);
      }
      return bytes;
    },
  };
}

/**
 * Reads the bytes of a `.dateline` file, with all of its pictures; see `openArchive`.
 *
 * @throws UserError when it is not such a file, is damaged, or holds what none may hold
 */
export function decodeArchive(bytes: Uint8Array, hash?: Hash): Archive {
  const { release, pictures, picture } = openArchive(inMemory(bytes), hash);
  const assets = new Map(pictures.map((name) => [name, picture(name) ?? new Uint8Array()]));
  return { release, assets };
}

function orRefused<T>(work: () => T): T {
  try {
    return work();
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
