import { BlockBuilder, PLAIN_CONTEXT } from '../../reading/block-builder';
import { cleanAddress } from '../../release/link-wrappers';
import { safeUrl } from '../../release/safe-url';
import { NoteList } from '../note-list';
import type { SourcePlace } from '../source';
import { PAGE_BREAK, type SourceBuilder } from '../source-builder';

// Signs in the text that stand for something (MS-DOC 2.4.1).
const CELL = '\u0007';
const PAGE = '\u000c';
const ENDS = new RegExp(`(?<=[\r${CELL}${PAGE}])`);
const END = new RegExp(`[\r${CELL}${PAGE}]$`);
const FIELD = { begins: '\u0013', result: '\u0014', ends: '\u0015' };
/** Where the number of a note is shown. */
const NOTE = '\u0002';
const SIGNS = new RegExp(`([${Object.values(FIELD).join('')}${NOTE}])`);

/** The text of an old Word file: paragraphs, tables and links, without their looks. */
export function addDocText(source: SourceBuilder, text: string, place: SourcePlace): void {
  if (text.trim() === '') return;
  const nextNote = place === 'body' ? noteNumbers() : null;
  const notes = place === 'note' ? new NoteList() : null;
  const builder = notes?.builder ?? new BlockBuilder();
  for (const part of text.split(ENDS)) {
    const line = part.replace(END, '');
    const isRow = part.endsWith(CELL);
    if (line !== '' || !isRow) {
      const close = notes && line.trim() ? notes.open() : builder.block();
      addLine(builder, line, nextNote);
      close();
    }
    if (part.endsWith(PAGE)) builder.standIn(PAGE_BREAK);
  }
  if (notes) notes.addTo(source);
  else source.add(builder, place);
}

type ShowNote = (builder: BlockBuilder) => void;

/** Shows the number of each note where the text names it, one after the other. */
function noteNumbers(): ShowNote {
  let number = 0;
  return (builder) => {
    number += 1;
    builder.text(String(number), { ...PLAIN_CONTEXT, marks: { superscript: true } });
  };
}

/** A line with its fields: of a link the address, of others what they show. */
function addLine(builder: BlockBuilder, line: string, nextNote: ShowNote | null): void {
  let link: string | null = null;
  let instruction: string | null = null;
  for (const piece of line.split(SIGNS)) {
    if (piece === NOTE) nextNote?.(builder);
    else if (piece === FIELD.begins) instruction = '';
    else if (piece === FIELD.result) {
      const [, address = ''] = /HYPERLINK\s+"([^"]*)"/i.exec(instruction ?? '') ?? [];
      link = address && safeUrl(address) !== null ? cleanAddress(address) : null;
      instruction = null;
    } else if (piece === FIELD.ends) {
      link = null;
      instruction = null;
    } else if (instruction !== null) instruction += piece;
    else addText(builder, piece, link);
  }
}

function addText(builder: BlockBuilder, text: string, link: string | null): void {
  const lines = text.replaceAll('\u001e', '\u2011').replaceAll('\u001f', '\u00ad').split('\u000b');
  for (const [at, line] of lines.entries()) {
    if (at > 0) builder.lineBreak();
    builder.text(line, { ...PLAIN_CONTEXT, link, keepsSpace: true });
  }
}
