import { printable } from '../../release/characters';
import { base64 } from '../base64';

/** The longest line of base64 in a body (RFC 2045 §6.8). */
const BODY_LINE = 76;
/** UTF-8 bytes in an encoded word, so that it fits on a line of 76 with the name of its header. */
const WORD_BYTES = 39;
/** The longest value that fits beside the name of its header without folding. */
const PLAIN_LENGTH = 60;

/** Bytes as the body of a part in base64, in lines of at most 76 characters. */
export function base64Body(bytes: Uint8Array): string {
  return (base64(bytes).match(new RegExp(`.{1,${BODY_LINE}}`, 'g')) ?? []).join('\r\n');
}

/** Text as UTF-8 with the line ends of a message (RFC 2046 §4.1.1). */
export function utf8Lines(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/\r\n?|\n/g, '\r\n'));
}

/**
 * Text as the value of an unstructured header field, in encoded words (RFC 2047) unless it is
 * short and plain. No line break of the text survives, so that it cannot add a header.
 */
export function headerText(text: string): string {
  const line = printable(text)
    .replace(/[\s\u0085]+/g, ' ')
    .trim();
  if (/^[ -~]*$/.test(line) && line.length <= PLAIN_LENGTH && !line.includes('=?')) return line;
  return wordsOf(line)
    .map((word) => `=?UTF-8?B?${base64(word)}?=`)
    .join('\r\n ');
}

/**
 * A quoted name for `Content-Type` (RFC 2047), for mail programs and gateways that do not know RFC
 * 2231.
 */
export const quotedName = (value: string): string =>
  isPlainName(value) ? `"${value}"` : `"${headerText(value)}"`;

const isPlainName = (value: string): boolean => /^[\w .+-]*$/.test(value) && value.length <= 200;

/** Octets of a parameter's value on one line, percent-encoded, so that the line stays below 76. */
const PARAMETER_LENGTH = 45;

/**
 * A parameter of a header field, such as a file name, in any language (RFC 2231 §3, §4): unchanged
 * if it is plain, else percent-encoded UTF-8, folded if it is long.
 */
export function parameter(name: string, value: string): string {
  if (isPlainName(value)) return `${name}="${value}"`;
  const encoded = encodeURIComponent(printable(value)).replace(
    /['()*!~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const pieces =
    encoded.match(
      new RegExp(`(?:%[0-9A-F]{2}|[^%]){1,${Math.floor(PARAMETER_LENGTH / 3)}}`, 'g'),
    ) ?? [];
  const [only = '', ...more] = pieces;
  if (more.length === 0) return `${name}*=UTF-8''${only}`;
  return pieces
    .map((piece, index) => `${name}*${index}*=${index === 0 ? "UTF-8''" : ''}${piece}`)
    .join(';\r\n ');
}

/** The text in UTF-8, cut between characters so that each piece can be read on its own. */
function wordsOf(line: string): Uint8Array[] {
  const encoder = new TextEncoder();
  const words: Uint8Array[] = [];
  let word = '';
  for (const character of line) {
    if (encoder.encode(word + character).length > WORD_BYTES) {
      words.push(encoder.encode(word));
      word = '';
    }
    word += character;
  }
  return [...words, encoder.encode(word)];
}
