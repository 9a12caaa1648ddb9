import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { parseRelease } from '../../core/release/parse';
import { wordsIn } from '../../core/release/words';
import { pasteAs } from '../../renderer/editor/input/paste/paste-as';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { release } from '../unit/support';

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });

/** An editor with the caret at the end of the first block. */
function on(...blocks: TopBlock[]): ReleaseEditor {
  const editor = createReleaseEditor(release(blocks));
  Transforms.select(editor, Editor.end(editor, [0, 0]));
  editor.history = { undos: [], redos: [] };
  return editor;
}

const text = (...lines: string[]) => ({ html: '', text: lines.join('\n') });
const kinds = (editor: ReleaseEditor): string[] =>
  releaseOf(editor).children.map(({ type }) => type);
const words = (block: TopBlock | undefined): string => (block ? wordsIn(block).join(' ') : '');

const PERSON = text('Ana Nasser, Head of Press', 'ana@light.example', '+351 21 555 0101');

describe('what is pasted as a part', () => {
  it('is a quote after the block of the caret', () => {
    const editor = on(p('a'), p('b'));
    pasteAs(
      editor,
      { html: '<p>“A clinic without water is a waiting room.”</p>', text: '' },
      'quote',
    );
    expect(kinds(editor)).toEqual(['paragraph', 'quote', 'paragraph']);
    expect(words(releaseOf(editor).children[1])).toContain('A clinic without water');
  });

  it('takes the place of an empty paragraph', () => {
    const editor = on(p(''), p('b'));
    pasteAs(editor, text('Water first.'), 'quote');
    expect(kinds(editor)).toEqual(['quote', 'paragraph']);
  });

  it('is a boilerplate with all its paragraphs', () => {
    const editor = on(p('a'));
    pasteAs(editor, text('About the foundation', '', 'It works on the coast.'), 'boilerplate');
    expect(kinds(editor)).toEqual(['paragraph', 'boilerplate']);
    expect(words(releaseOf(editor).children[1])).toContain('It works on the coast.');
  });

  it('is a person among the contacts that there are, or in a block of their own', () => {
    const editor = on(p('a'));
    pasteAs(editor, PERSON, 'contacts');
    expect(kinds(editor)).toEqual(['paragraph', 'contact-block']);
    expect(words(releaseOf(editor).children[1])).toContain('Ana Nasser');
    const other = on(p('a'), { ...createBlock['contact-block']() }, p('b'));
    pasteAs(other, PERSON, 'contacts');
    expect(kinds(other)).toEqual(['paragraph', 'contact-block', 'paragraph']);
    expect(words(releaseOf(other).children[1])).toContain('ana@light.example');
  });

  it('has its fields filled with what its words say', () => {
    const editor = on(p('a'));
    pasteAs(editor, PERSON, 'contacts');
    expect(releaseOf(editor).children[1]).toMatchObject({
      children: [
        {
          type: 'contact',
          name: 'Ana Nasser',
          role: 'Head of Press',
          emails: ['ana@light.example'],
        },
      ],
    });
    pasteAs(editor, text('“Water comes first.”', '— Marta Oliveira, Director of Health'), 'quote');
    const quote = releaseOf(editor).children.find(({ type }) => type === 'quote');
    expect(quote).toMatchObject({ speaker: 'Marta Oliveira', role: 'Director of Health' });
  });

  it('is one step of undo, and makes a release that opens again', () => {
    for (const kind of ['quote', 'contacts', 'boilerplate'] as const) {
      const editor = on(p('a'), p('b'));
      const before = releaseOf(editor);
      pasteAs(editor, PERSON, kind);
      expect(() => parseRelease(structuredClone(releaseOf(editor)))).not.toThrow();
      editor.undo();
      expect(releaseOf(editor)).toEqual(before);
    }
  });

  it('is a sentence where there is nothing to paste', () => {
    const editor = on(p('a'));
    expect(() => pasteAs(editor, text(''), 'quote')).toThrow('There is no text on the clipboard.');
    expect(kinds(editor)).toEqual(['paragraph']);
  });
});
