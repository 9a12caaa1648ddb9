import { Editor, Node, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../core/release/operations/apply';
import { releaseOf } from '../../renderer/editor/model/release-of';
import { outlineOf } from '../../renderer/navigation/outline';
import { longRelease } from '../bench/support/long-release';
import { recorded } from './support/recorded';

/** An editor with the caret in the middle of a document of so many pages. */
function editorOf(pages: number) {
  const release = longRelease(pages);
  const { session, take } = recorded(release);
  const { editor } = session;
  const middle = Math.floor(release.children.length / 2);
  const index = release.children.findIndex(({ type }, at) => at >= middle && type === 'paragraph');
  Transforms.select(editor, Editor.end(editor, [0, index]));
  return { editor, release, takeSteps: take };
}

/** What a typed letter sends to the shell. */
function sentFor(pages: number): string {
  const { editor, takeSteps } = editorOf(pages);
  editor.insertText('x');
  return JSON.stringify(takeSteps());
}

describe('what a key costs', () => {
  it('sends as many bytes in a document of 500 pages as in one of 2', () => {
    const [short, long] = [sentFor(2), sentFor(500)];
    expect(JSON.parse(short)).toHaveLength(1);
    // The path of the line is a few digits longer.
    expect(long.length - short.length).toBeLessThan(8);
    expect(long.length).toBeLessThan(150);
  });

  it('replaces the one block it changes, in the window and in the shell', () => {
    const { editor, release, takeSteps } = editorOf(150);
    editor.insertText('x');
    const shell = applyOperations(release, takeSteps());
    for (const after of [releaseOf(editor), shell]) {
      const changed = after.children.filter((block, at) => block !== release.children[at]);
      expect(changed).toHaveLength(1);
    }
    expect(shell).toEqual(releaseOf(editor));
  });

  it('leaves an outline that need not be drawn again', () => {
    const { editor } = editorOf(150);
    const before = outlineOf(releaseOf(editor));
    editor.insertText('x');
    expect(outlineOf(releaseOf(editor))).toBe(before);
    Transforms.insertText(editor, 'y', { at: Editor.start(editor, [0, 0]) });
    expect(outlineOf(releaseOf(editor))).not.toEqual(before);
  });

  it('keeps undo to what was typed', () => {
    const { editor, release } = editorOf(150);
    for (const letter of 'a letter at a time') editor.insertText(letter);
    editor.undo();
    expect(Node.string(releaseOf(editor) as never)).toBe(Node.string(release as never));
  });
});
