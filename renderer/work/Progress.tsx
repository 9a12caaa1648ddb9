import { useWorkspace } from '../workspace/workspace-context';
import type { Work } from './work-store';
import './work.css';

/** How far work is, in its dialog, and a way to cancel it. */
export function Progress({ work }: { readonly work: Work }) {
  const { work: store } = useWorkspace();
  const { id, done, total, what, isStopping } = work;
  return (
    <div className="work-progress">
      <progress
        aria-label="Progress"
        max={Math.max(total, 1)}
        value={total > 0 ? done : undefined}
      />
      <small role="status">{stateText(work)}</small>
      {what && !isStopping && <small className="work-what">{what}</small>}
      <button type="button" className="plain" disabled={isStopping} onClick={() => store.stop(id)}>
        Cancel
      </button>
    </div>
  );
}

/** "3 of 26", or what else there is to say of how far it is. */
export function stateText({ done, total, isStopping }: Work): string {
  if (isStopping) return 'Cancelling…';
  return total > 0 ? `${done} of ${total}` : 'Starting…';
}
