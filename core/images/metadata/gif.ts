import { joined, spells } from './bytes';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const CONTROL = 0xf9;
const APPLICATION = 0xff;
/** Application extensions that decide how the picture looks: repeating, colour profile. */
const VISIBLE = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** A GIF (89a) without comments, text overlays and other programs' data (XMP among them). */
export function gifWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  if (!spells(bytes, 0, 'GIF8') || bytes.length < 14) return null;
  const start = 13 + colourTable(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.length; ) {
    const end = endOfBlock(bytes, at);
    if (end === null) return null;
    if (bytes[at] === TRAILER) return joined([...kept, bytes.subarray(at, end)]);
    if (isVisible(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  // Many GIFs lack the last byte; every reader accepts that.
  return joined([...kept, Uint8Array.of(TRAILER)]);
}

function isVisible(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === IMAGE) return true;
  if (bytes[at + 1] === CONTROL) return true;
  return bytes[at + 1] === APPLICATION && VISIBLE.some((name) => spells(bytes, at + 3, name));
}

/** Where the block at `at` ends; null if there is none or it is truncated. */
function endOfBlock(bytes: Uint8Array, at: number): number | null {
  switch (bytes[at]) {
    case TRAILER:
      return at + 1;
    case EXTENSION:
      return endOfSubBlocks(bytes, at + 2);
    case IMAGE:
      return endOfSubBlocks(bytes, at + 11 + colourTable(bytes[at + 9] ?? 0));
    default:
      return null;
  }
}

function endOfSubBlocks(bytes: Uint8Array, start: number): number | null {
  for (let at = start; at < bytes.length; ) {
    const size = bytes[at] ?? 0;
    at += size + 1;
    if (size === 0) return at;
  }
  return null;
}

/** The length of a colour table in bytes, by the packed field that announces it (§18, §20). */
const colourTable = (packed: number): number => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
