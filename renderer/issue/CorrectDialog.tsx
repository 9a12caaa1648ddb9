import { useState } from 'react';
import { embargoText } from '../../core/embargo/embargo-text';
import { releaseTimeOfCorrection } from '../../core/lifecycle/correction';
import type { Facts } from '../../core/release/facts';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import { useFirstField } from '../ui/use-first-field';
import type { DialogProps } from '../workspace/dialog-props';
import { usePreparedWindow } from '../workspace/use-prepared-window';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { correctionText, useCorrections } from './use-corrections';
import './issue.css';

/** Asks what a correction corrects, and opens it in a window of its own. */
export function CorrectDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const release = useRelease();
  const latest = useCorrections().at(-1);
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
  const first = useFirstField();
  usePreparedWindow();
  const act = async (asked: Promise<null>): Promise<void> => {
    try {
      await asked;
    } catch (error) {
      report(problemOf(error));
    }
    onClose();
  };
  if (latest) {
    return (
      <Dialog title="Correct an issued release" onClose={onClose}>
        <p>{correctionText(latest)} Later changes belong in it.</p>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="primary"
            onClick={() => void act(request('issue.openCorrection', { id: latest.id }))}
          >
            Open it
          </button>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title="Correct an issued release" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const said = { what: what.trim(), why: why.trim() };
          void act(request('issue.correct', { release, ...said }));
        }}
      >
        <p className="issue-about">
          A copy opens in its own window, with what you write here at the top. The issued text stays
          as it is.
        </p>
        <label>
          What changed
          <input
            ref={first}
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
        <ReleaseTimeOfCorrection facts={release.facts} />
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

/** When the correction may be published: an embargo that has not ended applies to it too. */
function ReleaseTimeOfCorrection({ facts }: { readonly facts: Facts }) {
  const time = releaseTimeOfCorrection(facts, new Date().toISOString());
  if (time?.type === 'embargo') {
    return (
      <p className="issue-embargo" role="status">
        The embargo still holds, until {embargoText(time, 'en-GB')}. The correction keeps it.
      </p>
    );
  }
  return (
    <p className="issue-about" role="status">
      {facts.releaseTime?.type === 'embargo' && 'The embargo has ended. '}
      The correction is for immediate release.
    </p>
  );
}
