import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { imageSize } from 'image-size';
import { UserError } from '../errors';
import { childrenOf } from '../release/nodes';
import type { Release, ReleaseNode } from '../release/release';
import { BOUNDS } from './bounds';

const EXTENSIONS: Readonly<Record<string, string>> = { png: 'png', jpg: 'jpg', gif: 'gif' };

export interface CheckedImage {
  /** `<sha-256>.<ext>`, the name the release knows it by. */
  readonly asset: string;
  readonly pixels: { readonly width: number; readonly height: number };
}

/**
 * What the bytes of a picture say of themselves; the name it came with is not asked.
 *
 * @throws UserError when it is not a PNG, JPEG or GIF picture, or too large
 */
export function checkImage(bytes: Uint8Array): CheckedImage {
  if (bytes.length > BOUNDS.assetBytes) {
    throw new UserError(
      'This picture is larger than 50 MB.',
      'Make it smaller: 2500 pixels are enough for print.',
    );
  }
  const { type = '', width, height } = sizeOf(bytes);
  const extension = EXTENSIONS[type];
  if (!extension || width < 1 || height < 1 || width > 65_535 || height > 65_535) {
    throw new UserError(
      'This is not a picture that Dateline can use.',
      'Choose a PNG, JPEG or GIF file.',
    );
  }
  return { asset: `${bytesToHex(sha256(bytes))}.${extension}`, pixels: { width, height } };
}

function sizeOf(bytes: Uint8Array): { type?: string; width: number; height: number } {
  try {
    return imageSize(bytes);
  } catch {
    return { width: 0, height: 0 };
  }
}

/** Blocks do not change, they are replaced: the pictures found in one once are its pictures. */
const known = new WeakMap<ReleaseNode, ReadonlySet<string>>();

/** The names of all pictures in a release, its organisations' logos too. */
export function assetsOf(release: Release): Set<string> {
  const names = new Set<string>();
  for (const block of release.children) for (const name of picturesIn(block)) names.add(name);
  for (const { logo } of release.facts.organisations) if (logo) names.add(logo.asset);
  return names;
}

function picturesIn(block: ReleaseNode): ReadonlySet<string> {
  const found = known.get(block);
  if (found) return found;
  const names = new Set<string>();
  const visit = (node: ReleaseNode): void => {
    if ('type' in node && node.type === 'image') names.add(node.asset);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(block);
  known.set(block, names);
  return names;
}
