import type { Operation } from '../../../core/release/operations/operation';
import { noteStep } from '../../../core/release/stepped';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';

/**
 * Notes what each step touches, for answers that go on from their last one. A step may bring others
 * about before it returns, and the rules are asked in between: it is noted before either.
 */
export function withNotedSteps(editor: ReleaseEditor): ReleaseEditor {
  const { apply, normalizeNode } = editor;
  let note: () => void = () => undefined;
  editor.apply = (operation) => {
    note();
    const before = releaseOf(editor);
    note = () => {
      note = () => undefined;
      const after = releaseOf(editor);
      if (after && operation.type !== 'set_selection') {
        noteStep(before, after, operation as Operation);
      }
    };
    apply(operation);
    note();
  };
  editor.normalizeNode = (entry, options) => {
    note();
    normalizeNode(entry, options);
  };
  return editor;
}
