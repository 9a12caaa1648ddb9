import { isAllowed } from '../../../core/lifecycle/lock';
import type { Operation } from '../../../core/release/operations/operation';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';

/**
 * Leaves the text of a release that has gone out as it is. The page is read-only then; this is for
 * whatever else would change it, from a command to a panel.
 */
export function withLock(editor: ReleaseEditor): ReleaseEditor {
  const { apply } = editor;
  editor.apply = (operation) => {
    const step = operation.type === 'set_selection' ? null : (operation as Operation);
    if (!step || isAllowed(releaseOf(editor).facts, step)) apply(operation);
  };
  return editor;
}
