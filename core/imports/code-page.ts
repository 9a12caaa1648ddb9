import { decodeAs } from './decode-bytes';

const LABELS: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  1200: 'utf-16le',
  1201: 'utf-16be',
  874: 'windows-874',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20866: 'koi8-r',
  21866: 'koi8-u',
  20932: 'euc-jp',
  51932: 'euc-jp',
  50220: 'iso-2022-jp',
  52936: 'gb18030',
  54936: 'gb18030',
};

/** The encoding of a code page of Windows, by its label in the Encoding Standard. */
function labelOfCodePage(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return LABELS[page] ?? 'windows-1252';
}

export interface Decoder {
  readonly decode: (bytes: Uint8Array) => string;
}

/** The decoder of a code page; that of Western Windows where it is unknown. */
export function codePageDecoder(page: number): Decoder {
  const label = labelOfCodePage(page);
  return { decode: (bytes) => decodeAs(label, bytes) };
}
