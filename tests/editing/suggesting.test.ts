import fc from 'fast-check';
import { Editor, Node, type Point, Text, Transforms } from 'slate';
import { describe, expect, it, vi } from 'vitest';
import { textLines } from '../../core/review/anchor';
import { allDecided } from '../../core/review/decide';
import { suggestionsIn } from '../../core/review/suggestions';
import { createReleaseEditor } from '../../renderer/editor/model/create-editor';
import { releaseOf } from '../../renderer/editor/model/release-of';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { suggesting } from '../../renderer/editor/model/suggesting';
import { release } from '../unit/support';

const PARAGRAPHS = ['Every child has rights.', 'States agreed on measures.', 'Act now.'];

function opened(by: string | null): ReleaseEditor {
  const paragraphs = PARAGRAPHS.map((text) => ({
    type: 'paragraph' as const,
    children: [{ text }],
  }));
  const editor = createReleaseEditor(release(paragraphs));
  suggesting(editor).by.set(by);
  return editor;
}

const textOf = (one: ReturnType<typeof releaseOf>): string =>
  textLines(one)
    .map(({ text }) => text)
    .join('\n');

/** The point that stands after so many letters of what is not deleted, breaks counted as one. */
function pointAt(editor: ReleaseEditor, offset: number): Point {
  let left = offset;
  let last: Point | null = null;
  let joins = true;
  for (const [block, blockPath] of Node.children(editor, [0])) {
    if (!joins) left -= 1;
    let isLive = false;
    for (const [run, path] of Node.texts(block)) {
      const suggestions = Object.values(Text.isText(run) ? (run.suggestions ?? {}) : {});
      if (suggestions.some(({ kind }) => kind === 'delete')) continue;
      isLive = true;
      const at = [...blockPath, ...path];
      last = { path: at, offset: run.text.length };
      if (left <= run.text.length && left >= 0) return { path: at, offset: left };
      left -= run.text.length;
    }
    // A line of which everything is deleted: behind what was there.
    if (left === 0 && !isLive) return Editor.end(editor, blockPath);
    const ends = Object.values(('suggestions' in block && block.suggestions) || {});
    joins = ends.some(({ kind }) => kind === 'join');
  }
  return last ?? Editor.end(editor, []);
}

type Act = {
  readonly at: number;
  readonly does: 'type' | 'back' | 'forward' | 'break' | 'over';
  readonly text: string;
};

function act(editor: ReleaseEditor, { at, does, text }: Act): void {
  Transforms.select(editor, pointAt(editor, at));
  if (does === 'type') editor.insertText(text);
  else if (does === 'back') editor.deleteBackward('character');
  else if (does === 'forward') editor.deleteForward('character');
  else if (does === 'break') editor.insertBreak();
  else {
    Transforms.select(editor, { anchor: pointAt(editor, at), focus: pointAt(editor, at + 4) });
    editor.insertText(text);
  }
}

describe('while somebody suggests', () => {
  it('what is typed and deleted is marked as theirs, and the text that was stays', () => {
    const editor = opened('ana');
    Transforms.select(editor, { path: [0, 0, 0], offset: 6 });
    for (const letter of 'girl and ') editor.insertText(letter);
    Transforms.select(editor, { anchor: pointAt(editor, 34), focus: pointAt(editor, 40) });
    editor.deleteFragment();
    const [first, second, ...others] = suggestionsIn(releaseOf(editor));
    expect(others).toEqual([]);
    expect(first).toMatchObject({ by: 'ana', inserted: 'girl and ' });
    expect(second).toMatchObject({ by: 'ana', deleted: 'tates ' });
    expect(textOf(allDecided(releaseOf(editor), 'reject'))).toBe(PARAGRAPHS.join('\n'));
  });

  it('letters deleted one after another are one run, also when a second passes between them', () => {
    const editor = opened('ana');
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      Transforms.select(editor, { path: [0, 0, 0], offset: 0 });
      for (const second of [10, 11, 12, 13, 14]) {
        vi.setSystemTime(Date.UTC(2026, 10, 24, 10, 0, second));
        editor.deleteForward('character');
      }
    } finally {
      vi.useRealTimers();
    }
    const runs = [...Node.texts(Node.get(editor, [0, 0]))].map(([{ text }]) => text);
    expect(runs).toEqual(['Every', ' child has rights.']);
  });

  it('accepting all gives what was meant, rejecting all what was there, whatever is typed', () => {
    const acts = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: 50 }),
        does: fc.constantFrom<Act['does']>('type', 'back', 'forward', 'break', 'over'),
        text: fc.constantFrom('x', 'Nous ', 'été'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (all) => {
        const plain = opened(null);
        const editor = opened('ana');
        for (const each of all) {
          const { length } = textOf(releaseOf(plain));
          const within = { ...each, at: each.at % (length + 1) };
          act(plain, within);
          act(editor, within);
        }
        expect(textOf(allDecided(releaseOf(editor), 'reject'))).toBe(PARAGRAPHS.join('\n'));
        expect(textOf(allDecided(releaseOf(editor), 'accept'))).toBe(textOf(releaseOf(plain)));
      }),
      { numRuns: 300 },
    );
  });

  it('own insertions go for good, another’s stay and are suggested away', () => {
    const editor = opened('ana');
    Transforms.select(editor, { path: [0, 0, 0], offset: 5 });
    for (const letter of ' one') editor.insertText(letter);
    for (let count = 0; count < 4; count += 1) editor.deleteBackward('character');
    expect(suggestionsIn(releaseOf(editor))).toEqual([]);
    for (const letter of ' one') editor.insertText(letter);
    suggesting(editor).by.set('bo');
    for (let count = 0; count < 4; count += 1) editor.deleteBackward('character');
    expect(suggestionsIn(releaseOf(editor))).toMatchObject([
      { by: 'ana', inserted: ' one' },
      { by: 'bo', deleted: ' one' },
    ]);
  });

  it('is taken back by undo, in the steps of typing', () => {
    const editor = opened('ana');
    Transforms.select(editor, { path: [0, 1, 0], offset: 6 });
    editor.deleteBackward('word');
    for (const letter of 'Parties') editor.insertText(letter);
    while (editor.history.undos.length > 0) editor.undo();
    expect(textOf(releaseOf(editor))).toBe(PARAGRAPHS.join('\n'));
    expect(suggestionsIn(releaseOf(editor))).toEqual([]);
  });

  it('what cannot be told as a suggestion is refused, and said', () => {
    const editor = opened('ana');
    let refused = 0;
    suggesting(editor).refused.on(() => {
      refused += 1;
    });
    const before = releaseOf(editor);
    Transforms.setNodes(editor, { type: 'heading', level: 2 } as never, { at: [0, 0] });
    expect(releaseOf(editor)).toBe(before);
    suggesting(editor).by.set(null);
    Transforms.setNodes(editor, { bold: true }, { at: [0, 0, 0] });
    suggesting(editor).by.set('ana');
    const bold = releaseOf(editor);
    Transforms.unsetNodes(editor, 'bold', { at: [0, 0, 0] });
    expect(releaseOf(editor)).toBe(bold);
    expect(refused).toBe(2);
  });

  it('copies carry nothing of it: neither the words, nor the marks, nor who made them', () => {
    const editor = opened('ana');
    Transforms.select(editor, { anchor: pointAt(editor, 6), focus: pointAt(editor, 11) });
    editor.insertText('girl');
    suggesting(editor).by.set(null);
    Transforms.select(editor, {
      anchor: { path: [0, 0, 0], offset: 2 },
      focus: Editor.end(editor, [0, 0]),
    });
    const data: Record<string, string> = {};
    const transfer = {
      setData: (type: string, value: string) => Object.assign(data, { [type]: value }),
    };
    editor.setFragmentData(transfer as unknown as DataTransfer);
    expect(data['text/plain']).toBe('ery child has rights.');
    const own = decodeURIComponent(atob(data['application/x-slate-fragment'] ?? ''));
    expect(own).toContain('child');
    expect(own + data['text/html']).not.toMatch(/girl|suggestions|ana/);
  });

  it('what is typed beside a suggestion, once the mode is off, is text like any other', () => {
    const editor = opened('ana');
    Transforms.select(editor, { path: [0, 0, 0], offset: 5 });
    for (const letter of ' girl') editor.insertText(letter);
    suggesting(editor).by.set(null);
    editor.onChange();
    for (const letter of ' and') editor.insertText(letter);
    expect(textOf(allDecided(releaseOf(editor), 'reject'))).toContain('Every and child');
  });

  it('nothing that is typed corrects or turns text that was agreed', () => {
    const editor = opened('ana');
    Transforms.select(editor, { path: [0, 1, 0], offset: 0 });
    for (const letter of '# -- ...') editor.insertText(letter);
    expect(textOf(allDecided(releaseOf(editor), 'reject'))).toBe(PARAGRAPHS.join('\n'));
    expect(releaseOf(editor).children[1]?.type).toBe('paragraph');
  });
});
