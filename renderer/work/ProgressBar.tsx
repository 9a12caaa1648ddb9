import type { Work } from './work-store';
import './work.css';

interface Props {
  readonly at: Pick<Work, 'done' | 'total' | 'what' | 'isStopping'>;
  readonly onCancel: () => void;
}

/** How far something is that takes a while, and a way to cancel it. */
export function ProgressBar({ at, onCancel }: Props) {
  const { done, total, what, isStopping } = at;
  return (
    <div className="work-progress">
      <progress
        aria-label="Progress"
        max={Math.max(total, 1)}
        value={total > 0 ? done : undefined}
      />
      <small role="status">{stateText(at)}</small>
      {what && !isStopping && <small className="work-what">{what}</small>}
      <button type="button" className="plain" disabled={isStopping} onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}

/** "3 of 26", or another description of the progress. */
export function stateText({ done, total, isStopping }: Props['at']): string {
  if (isStopping) return 'Cancelling…';
  return total > 0 ? `${done} of ${total}` : 'Starting…';
}
