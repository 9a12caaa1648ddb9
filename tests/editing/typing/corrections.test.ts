import { Editor, type Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../core/release/blocks/block';
import { setTypingSettings } from '../../../renderer/editor/input/corrections';
import { createReleaseEditor, releaseOf } from '../../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../../renderer/editor/model/slate-types';
import { release } from '../../support/release';

const p = (text = ''): TopBlock => ({ type: 'paragraph', children: [{ text }] });

/** An editor with the caret at the end of its last block. */
function on(blocks: TopBlock[] = [p()], language = 'en-GB'): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks, { language }));
  Transforms.select(editor, Editor.end(editor, []));
  return editor;
}

/** Types sign by sign, each an event of its own; `\n` is Enter and `⌫` Backspace. */
async function type(editor: ReleaseEditor, text: string): Promise<void> {
  for (const sign of text) {
    if (sign === '\n') editor.insertBreak();
    else if (sign === '⌫') editor.deleteBackward('character');
    else editor.insertText(sign);
    await Promise.resolve();
  }
}

const shown = (editor: ReleaseEditor): string =>
  releaseOf(editor)
    .children.map((block) => drawn(block as Node))
    .join(' | ');

function drawn(node: Node): string {
  if ('text' in node) return node.text;
  const inner = node.children.map((child) => drawn(child as Node)).join('');
  if (!('type' in node)) return inner;
  switch (node.type) {
    case 'link':
      return `<${inner}>`;
    case 'paragraph':
      return inner;
    case 'heading':
      return `h${node.level}(${inner})`;
    case 'list':
      return `${node.ordered ? 'ol' : 'ul'}(${inner})`;
    default:
      return `${node.type}(${inner})`;
  }
}

/** What was typed, what stands there then, and what one undo, or one Backspace, makes of it. */
const CASES: readonly (readonly [language: string, typed: string, result: string, back: string])[] =
  [
    ['en-GB', 'He said "', 'He said “', 'He said "'],
    ['en-GB', "don'", 'don’', "don'"],
    ['en-GB', 'a --', 'a –', 'a --'],
    ['en-US', 'a--', 'a—', 'a--'],
    ['en-GB', 'and...', 'and…', 'and...'],
    ['en-GB', 'a - ', 'a – ', 'a - '],
    ['en-GB', '5 km ', '5\u00a0km ', '5 km '],
    ['fr', '"', '«\u202f', '"'],
    ['fr', 'Oui!', 'Oui\u202f!', 'Oui!'],
    ['de', '"', '„', '"'],
    ['ar', 'قال "', 'قال «', 'قال "'],
    ['en-GB', '- ', 'ul(list-item())', '- '],
    ['en-GB', '1. ', 'ol(list-item())', '1. '],
    ['en-GB', '# ', 'h2()', '# '],
    ['en-GB', '## ', 'h3()', '## '],
    ['en-GB', '> ', 'quote()', '> '],
    ['en-GB', 'see www.unicef.org ', 'see <www.unicef.org> ', 'see www.unicef.org '],
    ['en-GB', 'to jo@unicef.org, ', 'to <jo@unicef.org>, ', 'to jo@unicef.org, '],
  ];

describe('a correction as one types', () => {
  it.each(CASES)(
    'in %s makes %j into %j; one undo gives what was typed',
    async (language, typed, result, back) => {
      const editor = on([p()], language);
      await type(editor, typed);
      expect(shown(editor)).toBe(result);
      editor.undo();
      expect(shown(editor)).toBe(back);
      editor.redo();
      expect(shown(editor)).toBe(result);
    },
  );

  it.each(CASES)(
    'in %s is taken back from %j by one Backspace, and typing goes on',
    async (language, typed, result, back) => {
      const editor = on([p()], language);
      await type(editor, typed);
      expect(shown(editor)).toBe(result);
      await type(editor, '⌫');
      expect(shown(editor)).toBe(back);
      await type(editor, 'x');
      expect(shown(editor)).toBe(`${back}x`);
    },
  );

  it('is undone by itself: what is typed after it is a step of its own', async () => {
    const editor = on();
    await type(editor, '"Yes');
    expect(shown(editor)).toBe('“Yes');
    editor.undo();
    expect(shown(editor)).toBe('“');
    editor.undo();
    expect(shown(editor)).toBe('"');
  });

  it('makes a link of an address when Enter follows, and one undo takes the link only', async () => {
    const editor = on();
    await type(editor, 'See https://unicef.org.\n');
    expect(shown(editor)).toBe('See <https://unicef.org>. | ');
    editor.undo();
    expect(shown(editor)).toBe('See https://unicef.org. | ');
    expect(releaseOf(editor).children).toHaveLength(2);
  });

  it('keeps the caret behind the link', async () => {
    const editor = on();
    await type(editor, 'See www.unicef.org now');
    expect(shown(editor)).toBe('See <www.unicef.org> now');
  });

  it('has the marks of the letters that it replaces', async () => {
    const editor = on([{ type: 'paragraph', children: [{ text: 'so', bold: true }] }]);
    await type(editor, '...');
    expect(releaseOf(editor).children[0]?.children).toEqual([{ text: 'so…', bold: true }]);
  });

  it('follows the language of a run', async () => {
    const editor = on([{ type: 'paragraph', children: [{ text: 'Elle dit ', lang: 'fr' }] }]);
    await type(editor, '"');
    expect(shown(editor)).toBe('Elle dit «\u202f');
  });

  it('begins no list in a headline, in a list or in the middle of a line', async () => {
    const headline = on([{ type: 'headline', children: [{ text: '' }] }]);
    await type(headline, '- ');
    expect(shown(headline)).toBe('headline(- )');
    const list = on();
    await type(list, '- # ');
    expect(shown(list)).toBe('ul(list-item(# ))');
  });

  it('leaves what is pasted or dictated as it is', () => {
    const editor = on();
    editor.insertText('"No" -- never...');
    expect(shown(editor)).toBe('"No" -- never...');
  });

  it('can be switched off, altogether or in a language', async () => {
    const editor = on();
    setTypingSettings(editor, { on: false, offIn: [] });
    await type(editor, '- "www.unicef.org ');
    expect(shown(editor)).toBe('- "www.unicef.org ');
    const english = on();
    setTypingSettings(english, { on: true, offIn: ['en'] });
    await type(english, '"');
    expect(shown(english)).toBe('"');
    const french = on([p()], 'fr');
    setTypingSettings(french, { on: true, offIn: ['en'] });
    await type(french, '"');
    expect(shown(french)).toBe('«\u202f');
  });
});
