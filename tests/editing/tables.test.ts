import { Editor, Node, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../core/release/blocks/table';
import { tableGrid } from '../../core/release/blocks/table-grid';
import { parseRelease } from '../../core/release/parse';
import * as tables from '../../renderer/editor/input/table';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';

/** A table as drawn: `A2` a cell over two columns, `A/2` over two rows, `A2/3` both; `_` is empty. */
function table(...rows: string[]): Table {
  const cell = (drawn: string): TableCell => {
    const [, word = '', columns, down] = /^([A-Z_]+)(\d+)?(?:\/(\d+))?$/.exec(drawn) ?? [];
    return {
      type: 'table-cell',
      ...(columns && { columnSpan: Number(columns) }),
      ...(down && { rowSpan: Number(down) }),
      children: [{ type: 'paragraph', children: [{ text: word === '_' ? '' : word }] }],
    };
  };
  return {
    type: 'table',
    headerRow: true,
    caption: '',
    children: rows.map((row) => ({ type: 'table-row', children: row.split(' ').map(cell) })),
  };
}

function drawing({ children }: Table): string[] {
  return children.map((row) =>
    row.children
      .map((cell) => {
        const down = cell.rowSpan ? `/${cell.rowSpan}` : '';
        const words = cell.children.map((each) => Node.string(each as Node)).join('+');
        return `${words || '_'}${cell.columnSpan ?? ''}${down}`;
      })
      .join(' '),
  );
}

type Run = (editor: ReleaseEditor) => void;
const cell = (row: number, index: number) => [0, 0, row, index];

/** The table after an edit with the selection from one cell to another. */
function after(before: Table, from: number[], to: number[], run: Run): string[] {
  const editor = createReleaseEditor(release([before]));
  Transforms.select(editor, {
    anchor: Editor.start(editor, from),
    focus: Editor.end(editor, to),
  });
  run(editor);
  const result = releaseOf(editor).children[0] as Table;
  // Whatever was done, the release is one that can be saved and opened, and undo takes it back.
  expect(parseRelease(structuredClone(releaseOf(editor)))).toEqual(releaseOf(editor));
  HistoryEditor.undo(editor);
  expect(drawing(releaseOf(editor).children[0] as Table)).toEqual(drawing(before));
  return drawing(result);
}

const PLAIN = table('A B C', 'D E F', 'G H I');
const MERGED = table('A2 C', 'D E/2 F', 'G I');

const CASES: [string, Table, number[], number[], Run, string[]][] = [
  [
    'merging two cells of a row',
    PLAIN,
    cell(0, 0),
    cell(0, 1),
    tables.mergeCells,
    ['A+B2 C', 'D E F', 'G H I'],
  ],
  [
    'merging two cells of a column',
    PLAIN,
    cell(1, 2),
    cell(2, 2),
    tables.mergeCells,
    ['A B C', 'D E F+I/2', 'G H'],
  ],
  [
    'merging backwards',
    PLAIN,
    cell(1, 1),
    cell(0, 0),
    tables.mergeCells,
    ['A+B+D+E2/2 C', 'F', 'G H I'],
  ],
  [
    'merging leaves empty cells out',
    table('A _', '_ D'),
    cell(0, 0),
    cell(0, 1),
    tables.mergeCells,
    ['A2', '_ D'],
  ],
  [
    'merging into an empty cell',
    table('_ B', 'C D'),
    cell(0, 0),
    cell(0, 1),
    tables.mergeCells,
    ['B2', 'C D'],
  ],
  [
    'merging takes in a merged cell whole',
    MERGED,
    cell(2, 0),
    cell(2, 1),
    tables.mergeCells,
    ['A2 C', 'D+E+F+G+I3'],
  ],
  [
    'merging whole rows makes one row',
    PLAIN,
    cell(1, 0),
    cell(2, 2),
    tables.mergeCells,
    ['A B C', 'D+E+F+G+H+I3'],
  ],
  [
    'merging whole rows above others leaves those alone',
    PLAIN,
    cell(0, 0),
    cell(1, 2),
    tables.mergeCells,
    ['A+B+C+D+E+F3', 'G H I'],
  ],
  [
    'splitting a cell over two columns',
    MERGED,
    cell(0, 0),
    cell(0, 0),
    tables.splitCell,
    ['A _ C', 'D E/2 F', 'G I'],
  ],
  [
    'splitting a cell over two rows',
    MERGED,
    cell(1, 1),
    cell(1, 1),
    tables.splitCell,
    ['A2 C', 'D E F', 'G _ I'],
  ],
  [
    'a row under a cell that reaches over it',
    MERGED,
    cell(1, 0),
    cell(1, 0),
    (e) => tables.insertRow(e, 'after'),
    ['A2 C', 'D E/3 F', '_ _', 'G I'],
  ],
  [
    'a row after a merged cell',
    MERGED,
    cell(1, 1),
    cell(1, 1),
    (e) => tables.insertRow(e, 'after'),
    ['A2 C', 'D E/2 F', 'G I', '_ _ _'],
  ],
  [
    'a column through a merged cell',
    MERGED,
    cell(1, 0),
    cell(1, 0),
    (e) => tables.insertColumn(e, 'after'),
    ['A3 C', 'D _ E/2 F', 'G _ I'],
  ],
  [
    'a column beside a cell that reaches down',
    MERGED,
    cell(1, 1),
    cell(1, 1),
    (e) => tables.insertColumn(e, 'after'),
    ['A2 _ C', 'D E/2 _ F', 'G _ I'],
  ],
  [
    'deleting the row where a merged cell begins',
    MERGED,
    cell(1, 0),
    cell(1, 0),
    tables.deleteRow,
    ['A2 C', 'G E I'],
  ],
  [
    'deleting a row that a merged cell reaches into',
    MERGED,
    cell(2, 0),
    cell(2, 0),
    tables.deleteRow,
    ['A2 C', 'D E F'],
  ],
  [
    'deleting a column of a merged cell',
    MERGED,
    cell(1, 0),
    cell(1, 0),
    tables.deleteColumn,
    ['A C', 'E/2 F', 'I'],
  ],
];

describe('a table with merged cells', () => {
  it.each(CASES)('%s', (_, before, from, to, run, result) => {
    expect(after(before, from, to, run)).toEqual(result);
  });

  it('says whether cells can be merged or split', () => {
    const editor = createReleaseEditor(release([structuredClone(MERGED)]));
    Transforms.select(editor, Editor.start(editor, cell(1, 0)));
    expect([tables.canMerge(editor), tables.canSplit(editor)]).toEqual([false, false]);
    Transforms.select(editor, Editor.start(editor, cell(1, 1)));
    expect(tables.canSplit(editor)).toBe(true);
  });

  it('is put right where its spans do not fit', () => {
    const parsed = parseRelease(release([table('A3/9 B', 'C2 D', 'E')]));
    const [first] = parsed.children as [Table];
    expect(drawing(first)).toEqual(['A3/3 B _ _', 'C2 D', 'E _ _']);
    const { width, filled } = tableGrid(first.children);
    expect(filled).toEqual([width, width, width]);
  });

  it('is refused where its spans would make it enormous', () => {
    const wide = table(...Array.from({ length: 300 }, () => 'A999/999'));
    expect(() => parseRelease(release([wide]))).toThrow('is not what the format allows');
  });
});
