import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { countdown, embargoRemaining } from '../../core/embargo/remaining';
import { isIssued } from '../../core/lifecycle/status';
import { setFacts } from '../editor/model/create-editor';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import './embargo.css';

/** How often the countdown is looked at, in milliseconds. */
const TICK = 10_000;

/** Milliseconds until the embargo ends, looked at again every few seconds; null without one. */
export function useEmbargoRemaining(): number | null {
  const facts = useFromRelease((release) => release.facts);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (facts.releaseTime?.type !== 'embargo') return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, [facts.releaseTime]);
  return embargoRemaining(facts, now);
}

/** Counts down to the end of an embargo in the status line. */
export function EmbargoStatus() {
  const { showPanel } = useWorkspace();
  const remaining = useEmbargoRemaining();
  if (remaining === null) return null;
  return (
    <button
      type="button"
      className={remaining > 0 ? 'embargo-status held' : 'embargo-status'}
      onClick={() => showPanel('facts')}
    >
      <Clock size={13} aria-hidden="true" />
      {remaining > 0 ? `Embargo ends in ${countdown(remaining)}` : 'Embargo has ended'}
    </button>
  );
}

/** Asks, where an embargo has ended, whether the release is for immediate release now. */
export function EmbargoEnded() {
  const { editor } = useWorkspace();
  const remaining = useEmbargoRemaining();
  const isLocked = useFromRelease(({ facts }) => isIssued(facts.status));
  if (isLocked || remaining === null || remaining > 0) return null;
  return (
    <div className="question" role="alert">
      <p>The embargo has ended. Say “For immediate release” from now on?</p>
      <button
        type="button"
        className="plain"
        onClick={() => setFacts(editor, { releaseTime: { type: 'immediate' } })}
      >
        For immediate release
      </button>
    </div>
  );
}
