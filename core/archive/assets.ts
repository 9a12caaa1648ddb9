import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { UserError } from '../errors';
import { otherPicture } from '../images/other-pictures';
import { readImageHeader } from '../images/read-image-header';
import { childrenOf } from '../release/nodes';
import { NO_DEPS, perBlock } from '../release/per-block';
import type { Release, ReleaseNode } from '../release/release';
import { BOUNDS } from './bounds';

export interface CheckedImage {
  /** `<sha-256>.<ext>`, the name the release knows it by. */
  readonly asset: string;
  readonly pixels: { readonly width: number; readonly height: number };
}

/** The SHA-256 of bytes in lower-case hexadecimal. The shell has one that is many times as quick. */
export type Hash = (bytes: Uint8Array) => string;

const inScript: Hash = (bytes) => bytesToHex(sha256(bytes));

/**
 * What the bytes of a picture say of themselves; the name it came with is not asked.
 *
 * @throws UserError when it is not a PNG, JPEG or GIF picture, or too large
 */
export function checkImage(bytes: Uint8Array, hash: Hash = inScript): CheckedImage {
  if (bytes.length > BOUNDS.assetBytes) {
    throw new UserError(
      'This picture is larger than 50 MB.',
      'Make it smaller: 2500 pixels are enough for print.',
    );
  }
  const header = readImageHeader(bytes);
  const { type, width, height } = header ?? { type: '', width: 0, height: 0 };
  if (width < 1 || height < 1 || width > 65_535 || height > 65_535) {
    const kind = otherPicture(bytes);
    throw kind
      ? new UserError(
          `This is a ${kind} file, which Word and mail programs do not show as a picture.`,
          'Save it as JPEG or PNG, then insert that file.',
        )
      : new UserError(
          'This is not a picture that Dateline can use.',
          'Choose a PNG, JPEG, GIF, WebP or TIFF file.',
        );
  }
  return { asset: `${hash(bytes)}.${type}`, pixels: { width, height } };
}

const pictures = perBlock(picturesIn, (asset) => asset, NO_DEPS);

/** The names of all pictures in a release, its organisations' logos too. */
export function assetsOf(release: Release): Set<string> {
  const logos = release.facts.organisations.flatMap(({ logo }) => (logo ? [logo.asset] : []));
  return new Set([...pictures(release), ...logos]);
}

function picturesIn(node: ReleaseNode): string[] {
  const own = 'type' in node && node.type === 'image' ? [node.asset] : [];
  return [...own, ...childrenOf(node).flatMap(picturesIn)];
}
