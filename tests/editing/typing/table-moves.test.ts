import { Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../core/release/blocks/table';
import {
  canMoveColumn,
  canMoveRow,
  moveColumn,
  moveRow,
} from '../../../renderer/editor/input/table';
import { createReleaseEditor, releaseOf } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';
import { release } from '../../unit/support';

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
