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
  /** How many characters each text has; they stand one after the other (2.5.4). */
  lengths: {
    main: 76,
    footnotes: 80,
    headers: 84,
    macros: 88,
    comments: 92,
    endnotes: 96,
    boxes: 100,
    headerBoxes: 104,
  },
  headers: 242,
  boxes: 602,
  pieces: 418,
} as const;
/** The texts before those of the pages: what separates notes. Then six for each section (2.3.4). */
const SEPARATORS = 6;
const PER_SECTION = 6;
/** Which of the six are footers: of even and odd pages, and of the first. */
const FOOTERS: ReadonlySet<number> = new Set([2, 3, 5]);
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
    const texts = textsIn(text, view);
    const pages = pageTexts(texts.headers, view, table);
    for (const header of pages.headers) addDocText(source, header, 'header');
    addDocText(source, texts.main, 'body');
    const boxes = [texts.boxes, texts.headerBoxes].filter((each) => each.trim() !== '');
    if (boxes.length > 0) source.losses.add('text-box', boxCount(view));
    for (const box of boxes) addDocText(source, box, 'text-box');
    addDocText(source, texts.footnotes, 'note');
    addDocText(source, texts.endnotes, 'note');
    for (const footer of pages.footers) addDocText(source, footer, 'footer');
    if (texts.comments !== '') {
      source.losses.add('comment', texts.comments.split(COMMENT).length - 1 || 1);
    }
    return source.build();
  },
};

/** Stands at the beginning of each comment. */
const COMMENT = '\u0005';

type Texts = Record<keyof (typeof FIB)['lengths'], string>;

/** The texts of a document, each empty where there is none. */
function textsIn(text: string, view: DataView): Texts {
  let at = 0;
  const entries = Object.entries(FIB.lengths).map(([name, offset]) => {
    const from = at;
    at += Math.max(0, view.getInt32(offset, true));
    return [name, text.slice(from, at)];
  });
  return Object.fromEntries(entries) as Texts;
}

interface PageTexts {
  readonly headers: ReadonlySet<string>;
  readonly footers: ReadonlySet<string>;
}

/** The headers and footers of all sections, each once. */
function pageTexts(text: string, view: DataView, table: Uint8Array): PageTexts {
  const headers = new Set<string>();
  const footers = new Set<string>();
  const ends = numbersAt(view, table, FIB.headers);
  for (let story = SEPARATORS; story + 1 < ends.length; story += 1) {
    const said = text.slice(ends[story], ends[story + 1]);
    if (said.trim() === '') continue;
    (FOOTERS.has((story - SEPARATORS) % PER_SECTION) ? footers : headers).add(said);
  }
  // Where the list of them is damaged, their text is there all the same.
  if (ends.length <= SEPARATORS && text.trim() !== '') headers.add(text);
  return { headers, footers };
}

/** A list of places that the document's header names; empty where it is none. */
function numbersAt(view: DataView, table: Uint8Array, offset: number): number[] {
  if (offset + 8 > view.byteLength) return [];
  const [start, length] = [view.getUint32(offset, true), view.getUint32(offset + 4, true)];
  if (start + length > table.length) return [];
  const tables = new DataView(table.buffer, table.byteOffset + start, length);
  return Array.from({ length: Math.floor(length / 4) }, (_, at) => tables.getUint32(at * 4, true));
}

/** How many text boxes there are: the list has a place and 22 bytes for each, and one more of both. */
function boxCount(view: DataView): number {
  const length = view.byteLength >= FIB.boxes + 8 ? view.getUint32(FIB.boxes + 4, true) : 0;
  return Math.min(1000, Math.max(1, Math.floor((length - 4) / 26) - 1));
}

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
