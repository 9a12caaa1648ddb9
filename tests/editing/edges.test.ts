import { Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { toggleList, turnInto } from '../../renderer/editor/input/insert';
import { tab } from '../../renderer/editor/input/keys';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../support/release';

const line = (type: 'headline' | 'subhead' | 'lede' | 'paragraph', text: string) => ({
  type,
  children: [{ text }],
});
const p = (text: string) => line('paragraph', text) as TopBlock & { type: 'paragraph' };
const list = (...texts: string[]): TopBlock => ({
  type: 'list',
  ordered: false,
  children: texts.map((text) => ({ type: 'list-item', children: [p(text)] })),
});

/** A drawing of the release: one line a block, nesting by indentation, `|` the caret. */
function picture(editor: ReleaseEditor): string {
  const caret = editor.selection?.anchor;
  const draw = (node: Node, path: number[], depth: number): string[] => {
    if (!('type' in node)) return [];
    const isLine = Editor.isBlock(editor, node) && Editor.hasInlines(editor, node);
    const indent = '  '.repeat(depth);
    if (isLine || editor.isVoid(node)) {
      let text = Node.string(node);
      if (caret && path.every((step, at) => caret.path[at] === step)) {
        text = `${text.slice(0, caret.offset)}|${text.slice(caret.offset)}`;
      }
      return [`${indent}${node.type}: ${text}`.trimEnd()];
    }
    const inner = node.children.flatMap((child, at) =>
      draw(child as Node, [...path, at], depth + 1),
    );
    return [`${indent}${node.type}`, ...inner];
  };
  return releaseOf(editor)
    .children.flatMap((child, at) => draw(child, [0, at], 0))
    .join('\n');
}

function on(blocks: TopBlock[], at: number[], offset: number | 'end'): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  const point =
    offset === 'end' ? Editor.end(editor, [0, ...at]) : Editor.start(editor, [0, ...at]);
  Transforms.select(editor, offset === 'end' ? point : { ...point, offset });
  return editor;
}

type Case = [name: string, ReleaseEditor, (editor: ReleaseEditor) => unknown, result: string[]];

const CASES: Case[] = [
  [
    'Enter after the headline begins the lede',
    on([line('headline', 'A')] as TopBlock[], [0], 'end'),
    (e) => e.insertBreak(),
    ['headline: A', 'lede: |'],
  ],
  [
    'Enter after the headline, with a lede, begins a paragraph',
    on([line('headline', 'A'), line('lede', 'B')] as TopBlock[], [0], 'end'),
    (e) => e.insertBreak(),
    ['headline: A', 'paragraph: |', 'lede: B'],
  ],
  [
    'Enter before a headline makes room above it',
    on([line('headline', 'A')] as TopBlock[], [0], 0),
    (e) => e.insertBreak(),
    ['paragraph:', 'headline: |A'],
  ],
  [
    'Enter after a heading begins a paragraph',
    on([{ ...createBlock.heading(), children: [{ text: 'H' }] }], [0], 'end'),
    (e) => e.insertBreak(),
    ['heading: H', 'paragraph: |'],
  ],
  [
    'Enter in a list item begins the next',
    on([list('a')], [0], 'end'),
    (e) => e.insertBreak(),
    ['list', '  list-item', '    paragraph: a', '  list-item', '    paragraph: |'],
  ],
  [
    'Enter in an empty list item leaves the list',
    on([list('a', '')], [0, 1], 'end'),
    (e) => e.insertBreak(),
    ['list', '  list-item', '    paragraph: a', 'paragraph: |'],
  ],
  [
    'Enter in an empty line leaves the quote',
    on([{ ...createBlock.quote(), children: [p('a'), p('')] }], [0, 1], 'end'),
    (e) => e.insertBreak(),
    ['quote', '  paragraph: a', 'paragraph: |'],
  ],
  [
    'Backspace before a heading makes it a paragraph',
    on([p('a'), { ...createBlock.heading(), children: [{ text: 'H' }] }], [1], 0),
    (e) => e.deleteBackward('character'),
    ['paragraph: a', 'paragraph: |H'],
  ],
  [
    'Backspace before a list item takes it out',
    on([list('a')], [0, 0], 0),
    (e) => e.deleteBackward('character'),
    ['paragraph: |a'],
  ],
  [
    'Backspace merges paragraphs',
    on([p('a'), p('b')], [1], 0),
    (e) => e.deleteBackward('character'),
    ['paragraph: a|b'],
  ],
  [
    'Backspace after a page break selects it',
    on([p('a'), createBlock['page-break'](), p('b')], [2], 0),
    (e) => e.deleteBackward('character'),
    ['paragraph: a', 'page-break: |', 'paragraph: b'],
  ],
  [
    'Backspace in a table cell stays in it',
    on([createBlock.table()], [0, 0, 1], 0),
    (e) => e.deleteBackward('character'),
    ['table', ...['|', '', ''].map(() => '')].slice(0, 1),
  ],
  [
    'Backspace after a table goes into it',
    on([createBlock.table(), p('b')], [1], 0),
    (e) => e.deleteBackward('character'),
    [],
  ],
  [
    'Tab nests a list item',
    on([list('a', 'b')], [0, 1], 0),
    (e) => tab(e, false),
    [
      'list',
      '  list-item',
      '    paragraph: a',
      '    list',
      '      list-item',
      '        paragraph: |b',
    ],
  ],
  [
    'a paragraph becomes a list and back',
    on([p('a')], [0], 'end'),
    (e) => {
      toggleList(e, true);
      toggleList(e, true);
    },
    ['paragraph: a|'],
  ],
  [
    'a second headline becomes a heading',
    on([line('headline', 'A'), p('b')] as TopBlock[], [1], 'end'),
    (e) => turnInto(e, 'headline'),
    ['headline: A', 'heading: b|'],
  ],
  [
    'Select all and Delete leave an empty release',
    on([line('headline', 'A'), p('b')] as TopBlock[], [0], 0),
    (e) => {
      Transforms.select(e, []);
      e.deleteFragment();
    },
    ['headline: |'],
  ],
];

describe('at the edges of blocks', () => {
  it.each(CASES.filter(([, , , result]) => result.length > 1 || result[0] !== 'table'))(
    '%s',
    (_, editor, act, result) => {
      act(editor);
      if (result.length > 0) expect(picture(editor)).toBe(result.join('\n'));
      else expect(picture(editor)).toMatch(/paragraph: \|\n(?!.*\|)/);
    },
  );

  it('Backspace in a table cell stays in it', () => {
    const editor = on([createBlock.table()], [0, 0, 1], 0);
    const before = picture(editor);
    editor.deleteBackward('character');
    expect(picture(editor)).toBe(before);
  });

  it('Tab in the last cell adds a row', () => {
    const editor = on([createBlock.table()], [0, 2, 2], 0);
    tab(editor, false);
    expect(Node.get(editor, [0, 0])).toHaveProperty('children.length', 4);
    expect(editor.selection?.anchor.path.slice(0, 4)).toEqual([0, 0, 3, 0]);
  });
});
