import type { AddedImage } from '../../../../core/bridge/messages/images';
import { dataUrlBytes } from '../../../../core/imports/data-url';
import type { ReadBlock } from '../../../../core/reading/blocks';
import type { LeftOut } from '../../../../core/reading/left-out';
import type { Image } from '../../../../core/release/blocks/image';
import { imageBlock } from '../insert';
import type { Copied } from './copied';

/** Takes the bytes of a picture into the document. */
export type AddPicture = (bytes: Uint8Array, fileName: string) => Promise<AddedImage>;

/** What of a paste cannot be read at once. */
export interface Prepared {
  /** The pictures that its HTML holds, by their addresses there: they are in the document by now. */
  readonly pictures: ReadonlyMap<string, AddedImage>;
  /** What its Rich Text Format says, where it has no HTML. */
  readonly rich: Rich | null;
}

interface Rich {
  readonly blocks: readonly (ReadBlock | Image)[];
  readonly leftOut: LeftOut;
}

export const NOTHING_PREPARED: Prepared = { pictures: new Map(), rich: null };

/**
 * Reads what takes a while, before anything is pasted. Nothing is fetched: pictures that are only named, in
 * a file or on the web, are left out.
 *
 * @param add absent where no picture can be taken
 */
export async function prepare(copied: Copied, add?: AddPicture): Promise<Prepared> {
  const { fragment, html, rtf = '' } = copied;
  if (fragment) return NOTHING_PREPARED;
  if (html) return { pictures: add ? await heldPictures(html, add) : new Map(), rich: null };
  return { ...NOTHING_PREPARED, rich: rtf ? await readRich(rtf, add) : null };
}

/** Longer than this, in characters, its plain text is taken: the window would stand still. */
const MAX_RTF = 30_000_000;
/** More pictures than this are left out; a release has a few. */
const MOST = 50;
const ADDRESS = /\bsrc\s*=\s*(?:"(data:image\/[^"]+)"|'(data:image\/[^']+)')/gi;

async function heldPictures(html: string, add: AddPicture): Promise<Prepared['pictures']> {
  const held = new Map<string, AddedImage>();
  for (const [, quoted, other] of html.matchAll(ADDRESS)) {
    const address = (quoted ?? other ?? '').trim();
    if (held.size === MOST) break;
    if (held.has(address)) continue;
    const bytes = dataUrlBytes(address);
    // One that is no picture is left out.
    const added = bytes && (await add(bytes, '').catch(() => null));
    if (added) held.set(address, added);
  }
  return held;
}

/** The blocks of Rich Text Format; null where it cannot be read, so that its plain text is taken. */
async function readRich(rtf: string, add: AddPicture | undefined): Promise<Rich | null> {
  if (rtf.length > MAX_RTF) return null;
  const { rtfImport } = await import('../../../../core/imports/rtf/rtf-format');
  const bytes = new TextEncoder().encode(rtf);
  if (rtfImport.recognises(bytes, () => bytes) === 0) return null;
  const source = await rtfImport.read(bytes, { changes: 'accepted' }).catch(() => null);
  if (!source) return null;
  const blocks: (ReadBlock | Image)[] = [];
  const leftOut = { deletions: 0, pictures: 0 };
  for (const { content } of source.blocks) {
    if (content.type === 'page-break') continue;
    if (content.type !== 'picture') {
      blocks.push(content);
      continue;
    }
    const picture = source.pictures[content.picture];
    const added = picture && add && (await add(picture, '').catch(() => null));
    if (added) blocks.push(imageBlock(added, content.alt));
    else leftOut.pictures += 1;
  }
  for (const { what, count } of source.losses) {
    if (what === 'deletion') leftOut.deletions += count;
    if (/-picture$/.test(what)) leftOut.pictures += count;
  }
  return { blocks, leftOut };
}
