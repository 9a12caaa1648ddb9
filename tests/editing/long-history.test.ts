import { Editor, Node, Path, Transforms } from 'slate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { longRelease } from '../bench/support/long-release';

afterEach(() => vi.restoreAllMocks());

function editorOf(pages: number) {
  const release = longRelease(pages);
  return { release, editor: createReleaseEditor(release) };
}

/** What Slate carries along and looks through while something is undone and done again. */
function steps(editor: ReleaseEditor, act: (editor: ReleaseEditor) => void) {
  const [carried, looks] = [vi.spyOn(Path, 'transform'), vi.spyOn(Node, 'texts')];
  act(editor);
  const counts = { carried: carried.mock.calls.length, looks: looks.mock.calls.length };
  vi.restoreAllMocks();
  return counts;
}

/** Everything that is done to much of a release at once. */
const EDITS: Readonly<Record<string, (editor: ReleaseEditor) => void>> = {
  'the deletion of everything': (editor) => {
    Transforms.select(editor, [0]);
    editor.deleteFragment();
  },
  'a letter typed over everything': (editor) => {
    Transforms.select(editor, [0]);
    editor.insertText('x');
  },
  'a pasted release': (editor) => {
    Transforms.select(editor, Editor.end(editor, [0, 4]));
    const pasted = structuredClone(releaseOf(editor).children) as Node[];
    editor.insertFragment(pasted);
  },
  'a pasted release at an empty line': (editor) => {
    Transforms.select(editor, Editor.end(editor, [0, 4]));
    editor.insertBreak();
    editor.insertFragment(structuredClone(releaseOf(editor).children) as Node[]);
  },
};

describe.each(Object.entries(EDITS))('%s', (_, edit) => {
  it('is undone and done again, to the same text', () => {
    const { editor, release } = editorOf(20);
    edit(editor);
    const done = releaseOf(editor);
    while (editor.history.undos.length > 0) editor.undo();
    expect(releaseOf(editor)).toEqual(release);
    while (editor.history.redos.length > 0) editor.redo();
    expect(releaseOf(editor)).toEqual(done);
  });

  it.each(['undo', 'redo'] as const)('takes %s steps that grow with its length', (way) => {
    const [short, long] = [20, 80].map((pages) => {
      const { editor } = editorOf(pages);
      edit(editor);
      if (way === 'redo') editor.undo();
      return steps(editor, () => editor[way]());
    });
    // Four times the length, plus what it always takes.
    expect(long?.carried).toBeLessThan((short?.carried ?? 0) * 5 + 50);
    expect(long?.looks).toBeLessThan(20);
  });
});

describe('what is selected', () => {
  it('is what was selected before, after undo', () => {
    const { editor } = editorOf(20);
    const selection = { anchor: Editor.end(editor, [0, 50]), focus: Editor.start(editor, [0, 3]) };
    Transforms.select(editor, selection);
    editor.insertText('x');
    editor.undo();
    expect(editor.selection).toEqual(selection);
  });

  it('is the caret behind what was typed over it, after redo', () => {
    const { editor } = editorOf(20);
    Transforms.select(editor, {
      anchor: Editor.start(editor, [0, 3]),
      focus: Editor.end(editor, [0, 50]),
    });
    editor.insertText('x');
    const { selection } = editor;
    editor.undo();
    editor.redo();
    expect(editor.selection).toEqual(selection);
    editor.undo();
    expect(editor.selection).toEqual({
      anchor: Editor.start(editor, [0, 3]),
      focus: Editor.end(editor, [0, 50]),
    });
  });

  it('stays selected where its looks were changed', () => {
    const { editor } = editorOf(20);
    const selection = { anchor: Editor.start(editor, [0, 3]), focus: Editor.end(editor, [0, 8]) };
    Transforms.select(editor, selection);
    Editor.addMark(editor, 'bold', true);
    editor.undo();
    editor.redo();
    expect(editor.selection).toEqual(selection);
  });
});
