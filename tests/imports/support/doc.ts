import { strToU8 } from 'fflate';
import { compound } from './compound';

/** An old Word file: its text in a piece of single bytes and one of UTF-16, as Word saves it. */
export function doc(western: string, unicode: string, flags = 0x0200): Uint8Array {
  const document = new Uint8Array(2048 + western.length + unicode.length * 2);
  const view = new DataView(document.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(10, flags, true);
  view.setInt32(76, western.length + unicode.length, true);
  document.set(strToU8(western, true), 2048);
  document.set(Buffer.from(unicode, 'utf16le'), 2048 + western.length);
  const table = new Uint8Array(5 + 12 + 16);
  const pieces = new DataView(table.buffer);
  pieces.setUint8(0, 2);
  pieces.setUint32(1, 28, true);
  pieces.setUint32(9, western.length, true);
  pieces.setUint32(13, western.length + unicode.length, true);
  pieces.setUint32(17 + 2, 0x40000000 | (2048 * 2), true);
  pieces.setUint32(25 + 2, 2048 + western.length, true);
  view.setUint32(418, 0, true);
  view.setUint32(422, table.length, true);
  return compound({ WordDocument: document, '1Table': table });
}

export const TEXT =
  'Title\rSee \x13 HYPERLINK "https://example.org/" \x14the study\x15.\rCountry\x07Cases\x07\x07';
