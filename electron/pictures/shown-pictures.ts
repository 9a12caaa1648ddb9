import { hasTooManyPixels } from '../../core/images/pixels';
import { readImageHeader } from '../../core/images/read-image-header';
import { makePicture } from './image-thread';
import type { MadePicture } from './image-worker';

/** A picture of so many pixels takes 4 MB unpacked: less than there is to gain. */
const FEW_PIXELS = 1_000_000;
/** Size of the cache in bytes: the pictures of a few press kits. */
const MAX_KEPT = 48 * 2 ** 20;

const making = new Map<string, Promise<MadePicture>>();
/** The cache, least recently used first. */
const kept = new Map<string, MadePicture>();

/**
 * A picture at the width at which a window shows it. Small pictures and those that cannot be
 * converted are returned unchanged.
 *
 * @param asset the name of a PNG, which identifies its bytes
 */
export async function shownPicture(
  asset: string,
  bytes: Uint8Array,
  width: number,
): Promise<Uint8Array> {
  const { width: own, height } = readImageHeader(bytes) ?? { width: 0, height: 0 };
  if (own <= width || own * height <= FEW_PIXELS || hasTooManyPixels(bytes)) return bytes;
  const key = `${asset} ${width}`;
  const known = kept.get(key);
  if (known !== undefined) {
    keep(key, known);
    return known ?? bytes;
  }
  const coming = making.get(key) ?? makePicture({ make: 'smaller', bytes, width });
  making.set(key, coming);
  const made = await coming;
  making.delete(key);
  keep(key, made);
  return made ?? bytes;
}

function keep(key: string, made: MadePicture): void {
  kept.delete(key);
  kept.set(key, made);
  let size = [...kept.values()].reduce((sum, each) => sum + (each?.length ?? 0), 0);
  for (const [oldest, picture] of kept) {
    if (size <= MAX_KEPT) return;
    kept.delete(oldest);
    size -= picture?.length ?? 0;
  }
}
