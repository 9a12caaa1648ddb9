import fc from 'fast-check';
import { type BaseOperation, Editor } from 'slate';
import { HistoryEditor } from 'slate-history';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LooseNode } from '../../core/release/nodes';
import { normalise } from '../../core/release/normalise/normalise';
import { applyOperations, inverseOf } from '../../core/release/operations/apply';
import { Operation } from '../../core/release/operations/operation';
import { parseRelease } from '../../core/release/parse';
import { wordsIn } from '../../core/release/words';
import { createReleaseEditor, releaseOf } from '../../renderer/editor/model/create-editor';
import type { ReleaseEditor } from '../../renderer/editor/model/slate-types';
import { fromTemplate } from '../exports/support/seed';
import { EDITS, KEEPING, play, steps } from './support/any-edits';

/** Every step from now on that changes the release, as the editor takes it. */
function recordOperations(editor: ReleaseEditor): BaseOperation[] {
  const recorded: BaseOperation[] = [];
  const { apply } = editor;
  editor.apply = (operation) => {
    if (operation.type !== 'set_selection') recorded.push(operation);
    apply(operation);
  };
  return recorded;
}

const letters = (text: string): string => [...text.replace(/[\sx]/g, '')].sort().join('');
const wordsOf = (editor: ReleaseEditor): string =>
  letters(wordsIn(releaseOf(editor) as unknown as LooseNode).join(''));
const templates = fc.constantFrom('joint-statement', 'press-release', 'media-advisory');

describe('any sequence of edits', () => {
  it('leaves a valid release, and undo gives the first one back', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), (id, edits) => {
        const first = normalise(fromTemplate(id));
        const editor = createReleaseEditor(structuredClone(first));
        play(editor, edits);
        const now = releaseOf(editor);
        expect(editor.children).toHaveLength(1);
        expect(parseRelease(structuredClone(now))).toEqual(now);
        while (editor.history.undos.length > 0) HistoryEditor.undo(editor);
        expect(releaseOf(editor)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same release when its steps are played back without an editor', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(EDITS)), (id, edits) => {
        const first = normalise(fromTemplate(id));
        const editor = createReleaseEditor(structuredClone(first));
        const operations = recordOperations(editor);
        play(editor, edits);
        const sent = v.parse(v.array(Operation), JSON.parse(JSON.stringify(operations)));
        const now = applyOperations(first, sent);
        expect(now).toEqual(releaseOf(editor));
        expect(applyOperations(now, [...sent].reverse().map(inverseOf))).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no text that was not deleted', () => {
    fc.assert(
      fc.property(templates, steps(Object.keys(KEEPING)), (id, edits) => {
        const editor = createReleaseEditor(fromTemplate(id));
        const before = wordsOf(editor);
        play(editor, edits);
        const after = wordsOf(editor).replace(letters('https://example.org/'), '');
        for (const letter of new Set(before)) {
          const count = (text: string) => text.split(letter).length;
          expect(count(after), letter).toBeGreaterThanOrEqual(count(before));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is kept to the same rules in the editor as on opening', () => {
    fc.assert(
      fc.property(templates, fc.array(fc.nat(20), { maxLength: 12 }), (id, moves) => {
        const release = fromTemplate(id);
        const children = [...release.children];
        for (const move of moves) {
          const [block] = children.splice(move % children.length, 1);
          if (block) children.push(block);
        }
        const shuffled = { ...release, children };
        const editor = createReleaseEditor(structuredClone(shuffled));
        Editor.normalize(editor, { force: true });
        expect(releaseOf(editor)).toEqual(normalise(shuffled));
      }),
      { numRuns: 60 },
    );
  });
});
