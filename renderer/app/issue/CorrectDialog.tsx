import { useState } from 'react';
import { problemOf, request } from '../../bridge/client';
import { setFacts } from '../../editor/create-editor';
import { Dialog } from '../Dialog';
import type { SurfaceProps } from '../surface-props';
import { usePreparedWindow } from '../use-prepared-window';
import { useRelease, useWorkspace } from '../workspace-context';

/** Asks what a correction corrects, and opens it in a window of its own. */
export function CorrectDialog({ onClose }: SurfaceProps) {
  const { editor, report } = useWorkspace();
  const release = useRelease();
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  usePreparedWindow();
  const correct = async (): Promise<void> => {
    try {
      await request('issue.correct', { release, what: what.trim(), why: why.trim() });
      setFacts(editor, { status: 'corrected' });
      onClose();
    } catch (error) {
      report(problemOf(error));
    }
  };
  return (
    <Dialog title="Correct an issued release" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void correct();
        }}
      >
        <p>
          A copy opens in a window of its own and says this at the top. What was issued stays as it
          is.
        </p>
        <label>
          What changed
          <input
            type="text"
            required
            value={what}
            placeholder="The number of paragraphs is 38, not 83"
            onChange={({ target }) => setWhat(target.value)}
          />
        </label>
        <label>
          Why
          <input type="text" value={why} onChange={({ target }) => setWhy(target.value)} />
        </label>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            Open the correction
          </button>
        </div>
      </form>
    </Dialog>
  );
}
