import { ProgressBar } from '../work/ProgressBar';
import type { useComparison } from './use-comparison';

/** Shown until the comparison is ready. */
export function ComparingStatus({ of }: { readonly of: ReturnType<typeof useComparison> }) {
  const { comparing, stop, again } = of;
  if (comparing.state === 'running') {
    const at = { ...comparing, what: '', isStopping: false };
    return (
      <div className="cmp-running">
        <ProgressBar at={at} onCancel={stop} />
      </div>
    );
  }
  if (comparing.state !== 'stopped' && comparing.state !== 'failed') return null;
  return (
    <p>
      {comparing.state === 'stopped'
        ? 'The comparison was cancelled. '
        : 'The two could not be compared. '}
      <button type="button" className="plain" onClick={again}>
        Compare again
      </button>
    </p>
  );
}
