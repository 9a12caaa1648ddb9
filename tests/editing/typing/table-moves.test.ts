import { Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../core/release/blocks/table';
import type { Release } from '../../../core/release/release';
import {
  alignColumn,
  canMoveColumn,
  canMoveRow,
  deleteColumn,
  insertColumn,
  moveColumn,
  moveRow,
  sideOfColumn,
} from '../../../renderer/editor/input/table';
import { createReleaseEditor, releaseOf } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';
import { release } from '../../support/release';

const table = (...rows: string[][]): Table => ({
  type: 'table',
  headerRow: true,
  caption: '',
  children: rows.map((texts) => ({
    type: 'table-row',
    children: texts.map((text) => ({
      type: 'table-cell',
      children: [{ type: 'paragraph', children: [{ text }] }],
    })),
  })),
});

/** An editor on a table, with the caret in one of its cells. */
function on(row: number, column: number): ReleaseEditor {
  const editor = createReleaseEditor(release([table(['a', 'b', 'c'], ['d', 'e', 'f'])]));
  Transforms.select(editor, Editor.end(editor, [0, 0, row, column]));
  return editor;
}

const texts = (editor: ReleaseEditor): string =>
  (releaseOf(editor).children[0] as Table).children
    .map(({ children }) => children.map((cell) => Node.string(cell)).join(''))
    .join(' ');

describe('a row or column that is moved', () => {
  it('changes places with the one beside it, and one undo puts it back', () => {
    const editor = on(0, 1);
    moveColumn(editor, 1);
    expect(texts(editor)).toBe('acb dfe');
    editor.undo();
    expect(texts(editor)).toBe('abc def');
    moveRow(editor, 1);
    expect(texts(editor)).toBe('def abc');
  });

  it('goes no further than the edge of its table', () => {
    const editor = on(0, 0);
    expect([canMoveRow(editor, -1), canMoveColumn(editor, -1)]).toEqual([false, false]);
    moveRow(editor, -1);
    moveColumn(editor, -1);
    expect(texts(editor)).toBe('abc def');
  });
});

describe('the alignment of a column', () => {
  const align = (editor: ReleaseEditor) => (releaseOf(editor).children[0] as Table).columnAlign;

  it('is set for the column of the caret, and one undo takes it back', () => {
    const editor = on(0, 1);
    expect(sideOfColumn(editor)).toBe('auto');
    alignColumn(editor, 'right');
    expect(align(editor)).toEqual(['auto', 'end']);
    expect(sideOfColumn(editor)).toBe('right');
    editor.undo();
    expect(align(editor)).toBeUndefined();
    alignColumn(editor, 'centre');
    alignColumn(editor, 'auto');
    expect(align(editor)).toBeUndefined();
  });

  it('is told from left and right in text from right to left', () => {
    const editor = on(0, 0);
    Transforms.setNodes<Release>(
      editor,
      { facts: { ...releaseOf(editor).facts, direction: 'rtl' } },
      { at: [0] },
    );
    alignColumn(editor, 'left');
    expect(align(editor)).toEqual(['end']);
    expect(sideOfColumn(editor)).toBe('left');
  });

  it('goes with its column where one is put in, moved or taken away', () => {
    const editor = on(0, 1);
    alignColumn(editor, 'right');
    insertColumn(editor, 'before');
    expect(align(editor)).toEqual(['auto', 'auto', 'end']);
    moveColumn(editor, 1);
    expect(align(editor)).toEqual(['auto', 'auto', 'auto', 'end']);
    deleteColumn(editor);
    expect(align(editor)).toBeUndefined();
    expect(texts(editor)).toBe('ac df');
  });
});
