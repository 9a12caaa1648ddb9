import { UserError } from '../../errors';
import { codePageDecoder } from '../code-page';
import { isCompoundFile, readCompoundFile } from '../compound/compound-file';
import type { ImportFormat } from '../import-format';
import { SourceBuilder } from '../source-builder';
import { addDocText } from './doc-text';

/** Offsets in the file information block (MS-DOC 2.5). */
const FIB = {
  flags: 10,
  lid: 6,
  mainLength: 76,
  noteLength: 80,
  headerLength: 84,
  pieces: 418,
} as const;
const IS_ENCRYPTED = 0x0100;
const TABLE_IS_1 = 0x0200;
/** Characters of the longest text that is read. */
const LONGEST = 20_000_000;

/** Word documents before Word 2007: their text alone. */
export const docImport: ImportFormat = {
  id: 'doc',
  name: 'Old Word document (its text)',
  extensions: ['doc', 'dot'],
  recognises: (head, whole) =>
    isCompoundFile(head) && readCompoundFile(whole())?.children.has('worddocument') ? 1 : 0,
  async read(bytes) {
    const file = readCompoundFile(bytes);
    const document = file?.children.get('worddocument')?.read();
    if (!file || !document || document.length < 512) throw damaged();
    const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
    const flags = view.getUint16(FIB.flags, true);
    if (flags & IS_ENCRYPTED) {
      throw new UserError(
        'This Word document is protected by a password.',
        'Open it in Word with the password, save a copy as .docx without one, and open that.',
      );
    }
    const table = file.children.get(flags & TABLE_IS_1 ? '1table' : '0table')?.read();
    const text = table && textOf(document, view, table);
    if (!text) throw damaged();
    const source = new SourceBuilder();
    source.losses.add('old-word');
    const length = view.getInt32(FIB.mainLength, true);
    const notes = view.getInt32(FIB.noteLength, true);
    addDocText(source, text.slice(0, length), 'body');
    if (notes > 0) addDocText(source, text.slice(length, length + notes), 'note');
    return source.build();
  },
};

const damaged = (): UserError =>
  new UserError(
    'This old Word document (.doc) is damaged, or older than Word 97.',
    'Open it in Word or LibreOffice, save it as .docx, and open that.',
  );

/** The text, put together by the piece table (2.9.38): where each part of it stands, and how it is encoded. */
function textOf(document: Uint8Array, view: DataView, table: Uint8Array): string | null {
  const start = view.getUint32(FIB.pieces, true);
  const end = Math.min(table.length, start + view.getUint32(FIB.pieces + 4, true));
  const tables = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = start;
  while (at + 3 <= end && tables.getUint8(at) === 1) at += 3 + tables.getUint16(at + 1, true);
  if (at + 5 > end || tables.getUint8(at) !== 2) return null;
  const first = at + 5;
  const count = Math.floor((Math.min(end - first, tables.getUint32(at + 1, true)) - 4) / 12);
  const western = codePageDecoder(1252);
  const utf16 = new TextDecoder('utf-16le');
  const parts: string[] = [];
  let length = 0;
  for (let piece = 0; piece < count && length < LONGEST; piece += 1) {
    const from = tables.getUint32(first + piece * 4, true);
    const to = tables.getUint32(first + piece * 4 + 4, true);
    const place = tables.getUint32(first + (count + 1) * 4 + piece * 8 + 2, true);
    const letters = Math.min(Math.max(0, to - from), document.length);
    // A bit says that letters take one byte each, and stand at half the place.
    const isWestern = (place & 0x40000000) !== 0;
    const offset = isWestern ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    const bytes = document.subarray(offset, offset + (isWestern ? letters : letters * 2));
    const text = (isWestern ? western : utf16).decode(bytes);
    length += text.length;
    parts.push(text);
  }
  return parts.join('');
}
