import { Editor, Node, type Path, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { copiedText } from '../../core/exports/copied';
import { withNumbersOfPart } from '../../core/print/numbers-of-part';
import type { TopBlock } from '../../core/release/blocks/block';
import type { List, ListItem } from '../../core/release/blocks/list';
import { parseRelease } from '../../core/release/parse';
import { setNumbering, toggleList } from '../../renderer/editor/input/insert';
import { paste } from '../../renderer/editor/input/paste/paste';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';
import { drawing } from '../unit/reading/drawing';

/** What becomes of the numbers of lists while they are written. */

const p = (text = ''): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const item = (text: string, more: Partial<ListItem> = {}, ...nested: List[]): ListItem => ({
  type: 'list-item',
  ...more,
  children: [{ type: 'paragraph', children: [{ text }] }, ...nested],
});
const list = (more: Partial<List>, ...children: ListItem[]): List => ({
  type: 'list',
  ordered: true,
  ...more,
  children,
});
const THREE = list({}, item('A'), item('B'), item('C'));

/** An editor with the caret at the end of the line that has this text. */
function at(text: string, ...blocks: TopBlock[]): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  Transforms.select(editor, Editor.end(editor, lineOf(editor, text)));
  return editor;
}

function lineOf(editor: ReleaseEditor, text: string): Path {
  const [found] = Editor.nodes(editor, {
    at: [],
    match: (node) => 'type' in node && node.type === 'paragraph' && Node.string(node) === text,
  });
  if (!found) throw new Error(`no line says ${text}`);
  return found[1];
}

function type(editor: ReleaseEditor, text: string): void {
  for (const sign of text) {
    if (sign === '\n') editor.insertBreak();
    else editor.insertText(sign);
  }
}

const shown = (editor: ReleaseEditor): string[] => drawing(releaseOf(editor).children);

describe('numbers while writing', () => {
  it('are never ones that a file may not hold', () => {
    const editor = at('A', THREE);
    const before = structuredClone(releaseOf(editor));
    editor.history = { undos: [], redos: [] };
    Editor.withoutNormalizing(editor, () => {
      const wrong = { start: -1, format: 'Note:', continues: false } as never;
      Transforms.setNodes<List>(editor, wrong, { at: [0, 0] });
      Transforms.setNodes<ListItem>(editor, { number: 1_000_000 }, { at: [0, 0, 1] });
    });
    const now = releaseOf(editor);
    expect(parseRelease(structuredClone(now))).toEqual(now);
    expect(shown(editor)).toEqual(['1. A', '2. B', '3. C']);
    editor.undo();
    expect(releaseOf(editor)).toEqual(before);
  });

  it('that are pasted count down, and the file opens', () => {
    const editor = at('', p());
    const html = '<ol reversed><li>A</li><li>B</li></ol><ol reversed start=1><li>C<li>D<li>E</ol>';
    paste(editor, { fragment: '', html, text: '' });
    const now = releaseOf(editor);
    expect(parseRelease(structuredClone(now))).toEqual(now);
    expect(shown(editor)).toEqual(['2. A', '1. B', '1. C', '2. D', '3. E']);
  });

  it('go on after a paragraph that is written between two items', () => {
    const editor = at('A', THREE);
    type(editor, '\n\nText.');
    expect(shown(editor)).toEqual(['1. A', 'Text.', '2. B', '3. C']);
    editor.undo();
    editor.undo();
    editor.undo();
    expect(shown(editor)).toEqual(['1. A', '2. B', '3. C']);
  });

  it('go on in a list that starts elsewhere and is cut in two', () => {
    const editor = at('A', list({ start: 4, format: '({1})' }, item('A'), item('B')));
    type(editor, '\n\nText.');
    expect(shown(editor)).toEqual(['(4) A', 'Text.', '(5) B']);
  });

  it('a new item has the number that follows, not that of the item it was split from', () => {
    const editor = at('B', list({}, item('A'), item('B', { number: 7 }), item('C')));
    type(editor, '\nX');
    expect(shown(editor)).toEqual(['1. A', '7. B', '8. X', '9. C']);
  });

  it.each([
    ['the number that follows', '3. D', ['1. A', '2. B', 'Text.', '3. D']],
    ['another number', '5. D', ['1. A', '2. B', 'Text.', '5. D']],
    ['a first number', '1. D', ['1. A', '2. B', 'Text.', '1. D']],
    ['a number in brackets', '(1) D\nE', ['1. A', '2. B', 'Text.', '(1) D', '(2) E']],
    ['a letter', 'a) D', ['1. A', '2. B', 'Text.', 'a) D']],
  ])('a line that begins with %s', (_, typed, gives) => {
    const editor = at('Text.', list({}, item('A'), item('B')), p('Text.'));
    type(editor, `\n${typed}`);
    expect(shown(editor)).toEqual(gives);
    const kind = typed.startsWith('5') ? 'paragraph' : 'list';
    expect(releaseOf(editor).children.at(-1)?.type).toBe(kind);
  });

  it('a list that becomes bulleted forgets how it was numbered', () => {
    const editor = at('A', list({ start: 4, format: '{A}.' }, item('A')));
    toggleList(editor, false);
    expect(releaseOf(editor).children[0]).toEqual({ ...list({}, item('A')), ordered: false });
  });

  it('a list can continue another, restart, and change its number format', () => {
    const editor = at('C', list({}, item('A'), item('B')), p('Text.'), list({}, item('C')));
    setNumbering(editor, { continues: true });
    expect(shown(editor).at(-1)).toBe('3. C');
    setNumbering(editor, { format: '({1})', start: 4 });
    expect(shown(editor).at(-1)).toBe('(4) C');
    setNumbering(editor, {});
    expect(releaseOf(editor).children.at(-1)).toEqual(list({}, item('C')));
  });
});

describe('a part of a list on the clipboard', () => {
  const blocks = [
    THREE,
    p('Text.'),
    list({ continues: true }, item('D', {}, list({}, item('E'), item('F'))), item('G')),
  ];

  it.each([
    ['B', 'C', '2. B\n3. C'],
    ['C', 'D', '3. C\n\nText.\n\n4. D'],
    ['F', 'G', '4. b. F\n5. G'],
    ['D', 'G', '4. D\n   a. E\n   b. F\n5. G'],
  ])('from %s to %s has the numbers that are seen', (from, to, gives) => {
    const editor = at(from, ...blocks);
    const start = Editor.start(editor, lineOf(editor, from));
    const end = Editor.end(editor, lineOf(editor, to));
    const [fragment] = Editor.fragment(editor, { anchor: start, focus: end }) as never as [
      { children: TopBlock[] },
    ];
    const part = withNumbersOfPart(fragment.children, releaseOf(editor), start.path.slice(1));
    const { text } = copiedText(releaseOf(editor), { type: 'blocks', blocks: part });
    expect(text).toBe(gives);
  });
});
