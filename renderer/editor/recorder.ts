import type { Operation } from '../../core/release/operations/operation';
import { takeLetters } from './held-letters';
import type { ReleaseEditor } from './slate-types';

/**
 * Records every step that changes the release, from the step itself on: `onChange` may come without
 * one, or twice for one.
 *
 * @returns a function that gives the steps since it was last called, in order
 */
export function recordSteps(editor: ReleaseEditor): () => Operation[] {
  let steps: Operation[] = [];
  const { apply } = editor;
  editor.apply = (operation) => {
    apply(operation);
    if (operation.type !== 'set_selection') steps.push(operation as Operation);
  };
  return () => {
    takeLetters(editor);
    const taken = steps;
    steps = [];
    return taken;
  };
}
