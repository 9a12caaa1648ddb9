import type { AddedImage } from '../../../../core/bridge/messages/images';
import { dataUrlBytes } from '../../../../core/imports/data-url';

/** Takes the bytes of a picture into the document. */
export type AddPicture = (bytes: Uint8Array, fileName: string) => Promise<AddedImage>;

/** Pictures of what is pasted that are in the document by now, by their addresses in its HTML. */
export type HeldPictures = ReadonlyMap<string, AddedImage>;

/** More pictures than this are left out; a release has a few. */
const MOST = 50;
const ADDRESS = /\bsrc\s*=\s*(?:"(data:image\/[^"]+)"|'(data:image\/[^']+)')/gi;

/**
 * Takes the pictures that HTML holds itself into the document. Others are only named there, in a file or
 * on the web, and never fetched. One that is no picture is left out.
 */
export async function heldPictures(html: string, add: AddPicture): Promise<HeldPictures> {
  const held = new Map<string, AddedImage>();
  for (const [, quoted, other] of html.matchAll(ADDRESS)) {
    const address = (quoted ?? other ?? '').trim();
    if (held.size === MOST) break;
    if (held.has(address)) continue;
    const bytes = dataUrlBytes(address);
    const added = bytes && (await add(bytes, '').catch(() => null));
    if (added) held.set(address, added);
  }
  return held;
}
