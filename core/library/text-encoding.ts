import { withWindowsSigns } from '../text/windows-signs';

/** Encodings in which address books are found, by their names in the WHATWG Encoding Standard. */
export const ENCODINGS = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode (UTF-16)'],
  ['utf-16be', 'Unicode (UTF-16, big-endian)'],
  ['windows-1252', 'Western European (Windows)'],
  ['windows-1250', 'Central European (Windows)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['windows-1253', 'Greek (Windows)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1256', 'Arabic (Windows)'],
  ['macintosh', 'Western European (Mac)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['big5', 'Chinese (Big5)'],
  ['euc-kr', 'Korean (EUC-KR)'],
] as const;
export type Encoding = (typeof ENCODINGS)[number][0];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the bytes says which it is: a person should look at the preview. */
  readonly guessed: boolean;
}

/**
 * The bytes of a file as text: by their byte order mark, as UTF-8 where they are valid UTF-8, and
 * otherwise as Windows-1252, which is a guess.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): DecodedText {
  const encoding = chosen ?? markOf(bytes) ?? unmarkedUtf16(bytes);
  if (encoding) return { text: decoded(bytes, encoding), encoding, guessed: false };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    return { text: decoded(bytes, 'windows-1252'), encoding: 'windows-1252', guessed: true };
  }
}

/** Never throws: what the encoding does not have becomes U+FFFD. */
function decoded(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'windows-1252' ? withWindowsSigns(text) : text;
}

/** UTF-16 without a mark: every other byte of what is mostly Western text is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const start = bytes.subarray(0, 4096);
  const pairs = Math.floor(start.length / 2);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries())
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (pairs < 4 || Math.max(even, odd) < pairs * 0.4) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function markOf([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
