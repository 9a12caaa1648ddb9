import { Inflate, strFromU8 } from 'fflate';
import * as v from 'valibot';
import { LanguageTag } from '../release/text';

/** What is read of a file whose text is not wanted. */
const Header = v.object({
  id: v.string(),
  facts: v.object({
    language: LanguageTag,
    variants: v.array(v.object({ language: LanguageTag, release: v.string() })),
  }),
});
export type ReleaseHeader = v.InferOutput<typeof Header>;

/** How much of a file `readHeader` wants to see. */
export const HEADER_BYTES = 256 * 1024;
/** How much of `release.json` is unpacked in search of its facts. */
const MAX_TEXT = 512 * 1024;
const STEP = 4 * 1024;

/**
 * Identity and translations of a release, from the first bytes of its file: what is looked at of the
 * files in a folder. Neither the text nor the pictures are unpacked; damage shows when it is opened.
 *
 * @param start the first `HEADER_BYTES` of the file, or all of it
 * @returns null where it is no such file as Dateline writes
 */
export function readHeader(start: Uint8Array): ReleaseHeader | null {
  try {
    const packed = packedRelease(start);
    const json = packed && factsIn(packed);
    if (!json) return null;
    const header = v.safeParse(Header, JSON.parse(json));
    return header.success ? header.output : null;
  } catch {
    return null;
  }
}

/** Where the bytes of `release.json` begin: it is the second entry, deflated (APPNOTE 4.3.7). */
function packedRelease(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entryAt = (at: number) => {
    if (view.getUint32(at, true) !== 0x04034b50) return null;
    const nameLength = view.getUint16(at + 26, true);
    const data = at + 30 + nameLength + view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 30, at + 30 + nameLength));
    return {
      name,
      data,
      next: data + view.getUint32(at + 18, true),
      method: view.getUint16(at + 8, true),
    };
  };
  const first = entryAt(0);
  const second = first?.name === 'mimetype' ? entryAt(first.next) : null;
  return second?.name === 'release.json' && second.method === 8
    ? bytes.subarray(second.data)
    : null;
}

/** The JSON of a release up to its text, which is written last; null where that is not among the first. */
function factsIn(packed: Uint8Array): string | null {
  let text = '';
  const decoder = new TextDecoder();
  const inflate = new Inflate((piece) => {
    text += decoder.decode(piece, { stream: true });
  });
  let scanned: Scanned = { at: 0, depth: 0, inString: false, end: null };
  for (let at = 0; at < packed.length && text.length <= MAX_TEXT; at += STEP) {
    inflate.push(packed.subarray(at, at + STEP), false);
    scanned = scan(text, scanned);
    if (scanned.end !== null) return `${text.slice(0, scanned.end).replace(/,\s*$/, '')}}`;
  }
  return null;
}

interface Scanned {
  readonly at: number;
  readonly depth: number;
  readonly inString: boolean;
  /** Where the key `children` of the outermost object begins. */
  readonly end: number | null;
}

function scan(text: string, { at: from, depth: deep, inString: inside }: Scanned): Scanned {
  let [at, depth, inString] = [from, deep, inside];
  // The longest thing to be told as a whole is the key; what is cut off is looked at next time.
  for (; at < text.length - KEY.length; at += 1) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') inString = false;
    } else if (sign === '"') {
      if (depth === 1 && text.startsWith(KEY, at)) return { at, depth, inString, end: at };
      inString = true;
    } else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return { at, depth, inString, end: null };
}

const KEY = '"children"';
