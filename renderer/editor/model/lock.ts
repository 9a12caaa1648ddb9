import { isAllowed } from '../../../core/lifecycle/lock';
import type { Operation } from '../../../core/release/operations/operation';
import { releaseOf } from './release-of';
import type { ReleaseEditor } from './slate-types';

/**
 * Refuses changes to the text of a release that has been issued. The page is read-only then; this
 * covers everything else that could change it, from a command to a panel.
 */
export function withLock(editor: ReleaseEditor): ReleaseEditor {
  const { apply } = editor;
  editor.apply = (operation) => {
    const step = operation.type === 'set_selection' ? null : (operation as Operation);
    if (!step || isAllowed(releaseOf(editor).facts, step)) apply(operation);
  };
  return editor;
}
