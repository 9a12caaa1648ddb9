import type { Block } from '../release/blocks/block';
import type { Table } from '../release/blocks/table';
import { type AlignedCell, alignedCells } from '../release/blocks/table-alignment';
import { tableGrid } from '../release/blocks/table-grid';
import type { Facts } from '../release/facts';
import { lineText } from '../release/plain-text';

/** How a table is set on paper. Lengths are in points. */
export interface TableLayout {
  /** The size of its letters. */
  readonly size: number;
  /** The room between the edge of a column and its text. */
  readonly inset: number;
  /** The widths of its columns; together they fill the width of the text. */
  readonly widths: readonly number[];
  readonly cells: readonly AlignedCell[];
  /**
   * What must be broken so that nothing leaves its column: nothing; long words, by syllables; or
   * words and figures anywhere, as there are too many columns.
   */
  readonly divides: 'nothing' | 'words' | 'anything';
}

/** The width of the text on A4, which is narrower than on US Letter: 158 mm. */
const TEXT_WIDTH = 447;

/** From the usual size down; smaller letters are hard to read. */
const SIZES = [
  { size: 10, inset: 6 },
  { size: 9, inset: 5 },
  { size: 8, inset: 4 },
  { size: 7, inset: 3 },
  { size: 6.5, inset: 2.5 },
] as const;
/** As far as letters are made smaller to keep words whole; from there on words are divided. */
const LEAST_FOR_WORDS = 8;
/** A syllable or two, in ems: what a column of words has to hold when they are divided. */
const SYLLABLES = 4.5;
/** The longest line, in shares of the text's width, that a column is widened for. */
const MAX_SHARE = 0.6;

/**
 * Fits a table into the text width: equal columns if the content fits, else as wide as needed;
 * smaller letters if words would not fit; and broken words as the last resort.
 *
 * Letter widths are estimated, on the safe side, as no typeface is available here.
 */
export function tableLayout(table: Table, facts: Facts, width = TEXT_WIDTH): TableLayout {
  const cells = alignedCells(table, facts.direction);
  const columns = Math.max(1, tableGrid(table.children).width);
  const needs = needsOf(cells, columns, facts);
  for (const { size, inset } of SIZES.filter((each) => each.size >= LEAST_FOR_WORDS)) {
    const widths = widthsFor(needs, 'word', size, inset, width);
    if (widths) return { size, inset, widths, cells, divides: 'nothing' };
  }
  for (const { size, inset } of SIZES) {
    const widths = widthsFor(needs, 'syllable', size, inset, width);
    if (widths) return { size, inset, widths, cells, divides: 'words' };
  }
  const { size, inset } = SIZES[SIZES.length - 1] ?? SIZES[0];
  const widths = needs.map(() => width / columns);
  return { size, inset, widths, cells, divides: 'anything' };
}

/** The needs of a column, in ems. */
interface Need {
  /** The longest line. */
  line: number;
  /** The longest word. */
  word: number;
  /** The longest figure, or as much of a word as cannot be divided. */
  syllable: number;
}

function needsOf(cells: readonly AlignedCell[], columns: number, facts: Facts): Need[] {
  const needs = Array.from({ length: columns }, () => ({ line: 0, word: 0, syllable: 0 }));
  const spanning = cells.filter(({ columnSpan }) => columnSpan > 1);
  for (const { cell, column, columnSpan, isHead } of cells) {
    const need = needs[column];
    if (need && columnSpan === 1) grow(need, needOf(cell.children, facts, isHead));
  }
  // A cell over several columns distributes its missing width among them.
  for (const { cell, column, columnSpan, isHead } of spanning) {
    const under = needs.slice(column, column + columnSpan);
    const own = needOf(cell.children, facts, isHead);
    for (const key of ['word', 'syllable'] as const) {
      const missing = own[key] - under.reduce((sum, need) => sum + need[key], 0);
      if (missing > 0) for (const need of under) need[key] += missing / columnSpan;
    }
    for (const need of under) need.line = Math.max(need.line, need.word);
  }
  return needs;
}

function grow(need: Need, by: Need): void {
  need.line = Math.max(need.line, by.line);
  need.word = Math.max(need.word, by.word);
  need.syllable = Math.max(need.syllable, by.syllable);
}

/** A list in a cell takes this for its marker and its indent. */
const LIST_INDENT = 2.2;

function needOf(blocks: readonly Block[], facts: Facts, isHead: boolean): Need {
  const need: Need = { line: 0, word: 0, syllable: 0 };
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      for (const line of lineText(block.children, facts).split('\n')) {
        grow(need, needOfLine(line, isHead));
      }
    } else if (block.type === 'list') {
      const inner = needOf(
        block.children.flatMap(({ children }) => children),
        facts,
        isHead,
      );
      grow(need, {
        line: inner.line + LIST_INDENT,
        word: inner.word + LIST_INDENT,
        syllable: inner.syllable + LIST_INDENT,
      });
    }
  }
  return need;
}

/** A line ends at no space that holds a figure together, nor should it at one within a figure. */
const SPACES = /(?<!\p{Nd}(?=\s\p{Nd}{3}))[^\S\u00a0\u202f\u2007]+/u;
/** Scripts without spaces, whose lines may end anywhere. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

function needOfLine(line: string, isHead: boolean): Need {
  const scale = isHead ? BOLD : 1;
  const need: Need = { line: scale * emsOf(line), word: 0, syllable: 0 };
  for (const word of line.split(SPACES)) {
    const width = UNSPACED.test(word) ? 2 : scale * emsOf(word);
    need.word = Math.max(need.word, width);
    const whole = /\p{Nd}/u.test(word) && !/\p{L}{4}/u.test(word);
    need.syllable = Math.max(need.syllable, whole ? width : Math.min(width, SYLLABLES));
  }
  return need;
}

/** Headings of columns are bold and without serifs, which is wider. */
const BOLD = 1.12;

/** The width of a text in ems, on the safe side. */
function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += emOf(sign);
  return ems;
}

function emOf(sign: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(sign)) return 0;
  if (/[.,:;'’‘|!iljtfrI()[\]/\s-]/u.test(sign)) return 0.36;
  if (/\p{Nd}/u.test(sign)) return 0.57;
  if (/[mwMWÆŒ%‰@—]/u.test(sign)) return 0.95;
  if (/\p{Lu}/u.test(sign)) return 0.7;
  if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\uff00-\uffef]/u.test(sign)) return 1;
  return 0.58;
}

/** The widths of the columns, or null where what must stay whole does not fit. */
function widthsFor(
  needs: readonly Need[],
  whole: 'word' | 'syllable',
  size: number,
  inset: number,
  width: number,
): number[] | null {
  const least = needs.map((need) => need[whole] * size + 2 * inset);
  const spare = width - sum(least);
  if (spare < 0) return null;
  const wanted = needs.map(({ line }, column) =>
    Math.max(least[column] ?? 0, Math.min(line * size + 2 * inset, width * MAX_SHARE)),
  );
  const equal = width / needs.length;
  if (wanted.every((each) => each <= equal)) return needs.map(() => equal);
  const missing = sum(wanted) - sum(least);
  // If all lines fit, the rest is shared evenly; otherwise each column gets the same fraction of
  // its wish.
  if (missing <= spare) return wanted.map((each) => each + (spare - missing) / needs.length);
  return wanted.map((each, column) => {
    const own = least[column] ?? 0;
    return own + ((each - own) * spare) / missing;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The length in signs of a word that a column certainly holds. */
export function signsIn(
  { size, inset, widths }: TableLayout,
  column: number,
  span: number,
): number {
  const width = sum(widths.slice(column, column + span)) - 2 * inset;
  return Math.max(1, Math.floor(width / (0.62 * size)));
}
