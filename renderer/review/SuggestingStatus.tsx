import { PenLine } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { CommandId } from '../../core/commands/menu-bar';
import { suggesting } from '../editor/model/suggesting';
import { useStore } from '../ui/store';
import { useWorkspace } from '../workspace/workspace-context';

const TOGGLE: CommandId = 'review.suggest';

/** Says in the status line that changes are only suggested; a click ends that. */
export function SuggestingStatus() {
  const { editor, run, tell } = useWorkspace();
  const mode = suggesting(editor);
  const by = useStore(mode.by);
  /** Takes the last notice away: one act may be refused in several steps. */
  const takeAway = useRef<(() => void) | null>(null);
  useEffect(
    () =>
      mode.refused.on(() => {
        takeAway.current?.();
        takeAway.current = tell({
          message: 'This cannot be suggested: only text that is typed or deleted can.',
          advice: 'Switch off Review › Suggest changes to change it, or make a comment.',
        });
      }),
    [mode, tell],
  );
  if (by === null) return null;
  return (
    <button
      type="button"
      className="status-flag"
      title="Stop suggesting"
      onClick={() => run(TOGGLE)}
    >
      <PenLine size={13} aria-hidden="true" />
      Suggesting
    </button>
  );
}
