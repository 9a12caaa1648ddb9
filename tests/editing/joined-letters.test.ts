import fc from 'fast-check';
import { Editor, Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../core/release/normalise/normalise';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/create-editor';
import { isAt, momentOf } from '../../renderer/editor/moment';
import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';
import { EDITS, play, steps } from './support/any-edits';

const stepsOfUndo = (editor: ReturnType<typeof createReleaseEditor>): number =>
  editor.history.undos.reduce((sum, { operations }) => sum + operations.length, 0);

/** Types as a person does: each letter by itself. */
async function type(editor: ReturnType<typeof createReleaseEditor>, text: string): Promise<void> {
  for (const letter of text) {
    editor.insertText(letter);
    await Promise.resolve();
  }
}

describe('letters that are undone together', () => {
  it('are kept as one step, however many they are', async () => {
    const release = longRelease(2);
    const editor = createReleaseEditor(release);
    Transforms.select(editor, Editor.end(editor, [0, 4]));
    await type(editor, 'x'.repeat(2000));
    expect(editor.history.undos).toHaveLength(1);
    expect(stepsOfUndo(editor)).toBeLessThan(4);
    const typed = releaseOf(editor);
    editor.undo();
    expect(releaseOf(editor)).toEqual(release);
    editor.redo();
    expect(releaseOf(editor)).toEqual(typed);
  });

  it('are kept as one step when they are taken back one by one', async () => {
    const release = longRelease(2);
    const editor = createReleaseEditor(release);
    Transforms.select(editor, Editor.end(editor, [0, 4]));
    for (let key = 0; key < 100; key += 1) {
      editor.deleteBackward('character');
      await Promise.resolve();
    }
    expect(stepsOfUndo(editor)).toBeLessThan(4);
    editor.undo();
    expect(releaseOf(editor)).toEqual(release);
  });

  it('leave a saved document saved only where it is as it was', async () => {
    const editor = createReleaseEditor(longRelease(2));
    Transforms.select(editor, Editor.end(editor, [0, 4]));
    const opened = momentOf(editor);
    await type(editor, 'four');
    const saved = momentOf(editor);
    expect(isAt(editor, saved)).toBe(true);
    await type(editor, 'more letters');
    expect(isAt(editor, saved)).toBe(false);
    editor.undo();
    expect(isAt(editor, saved)).toBe(false);
    expect(isAt(editor, opened)).toBe(true);
    editor.redo();
    expect(isAt(editor, saved)).toBe(false);
  });

  it('are undone and done again exactly, among whatever else is done', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('joint-statement', 'press-release'),
        steps(Object.keys(EDITS).filter((name) => name !== 'undo' && name !== 'redo')),
        fc.nat(20),
        (id, edits, letters) => {
          const first = normalise(fromTemplate(id));
          const editor = createReleaseEditor(structuredClone(first));
          for (const edit of edits) {
            play(editor, [edit]);
            for (let letter = 0; letter < letters; letter += 1) editor.insertText('abc');
            for (let letter = 0; letter < letters; letter += 2) {
              editor.deleteBackward('character');
            }
          }
          const states = [releaseOf(editor)];
          while (editor.history.undos.length > 0) {
            editor.undo();
            states.push(releaseOf(editor));
          }
          expect(states.at(-1)).toEqual(first);
          while (editor.history.redos.length > 0) {
            editor.redo();
            expect(releaseOf(editor)).toEqual(states[editor.history.redos.length]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
