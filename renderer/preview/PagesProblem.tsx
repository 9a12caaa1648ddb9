import { useState } from 'react';
import type { PreviewProblem } from '../../core/bridge/messages/preview';
import { retryPages } from './preview-store';

/** Explains why the pages are out of date, and offers to try again if they have stopped. */
export function PagesProblem({ problem }: { readonly problem: PreviewProblem }) {
  const [tried, setTried] = useState<PreviewProblem | null>(null);
  // Whatever comes of it, this problem is over then.
  const isTrying = tried === problem;
  const retry = (): void => {
    if (isTrying) return;
    setTried(problem);
    retryPages();
  };
  return (
    <div className="preview-problem" role="status">
      <p>
        <strong>{problem.message}</strong> {problem.advice}
      </p>
      {problem.hasStopped && (
        <button type="button" className="plain" aria-disabled={isTrying} onClick={retry}>
          {isTrying ? 'Trying…' : 'Try again'}
        </button>
      )}
    </div>
  );
}
