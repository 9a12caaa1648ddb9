import { useMemo, useState } from 'react';
import { isIssued } from '../../../core/lifecycle/status';
import {
  organisationsNotAsked,
  type Standing,
  signOffStates,
  withSignOffs,
} from '../../../core/review/sign-offs';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import { newId } from '../review-actions';
import { FairShares } from './FairShares';
import { Rounds } from './Rounds';
import { SignOffCard } from './SignOffCard';
import { changeLines } from './sign-off-acts';
import './sign-off.css';

/** Who has to approve the release, who has, and which of their approvals still hold. */
export function SignOffPanel() {
  const { editor, open } = useWorkspace();
  const release = useRelease();
  const standings = useMemo(() => signOffStates(release, Date.now()), [release]);
  const [showsShares, setShowsShares] = useState(false);
  const locked = isIssued(release.facts.status);
  const missing = organisationsNotAsked(release);
  const addOrganisations = (): void => {
    const lines = missing.map((organisation) => ({ organisation }));
    changeLines(editor, (review) => withSignOffs(review, lines, newId));
  };
  return (
    <div className="sign-offs">
      {standings.length === 0 ? (
        <p>
          List here who has to approve the release. Each approval keeps the text it was given for;
          after an edit only those are asked again whose own part has changed. Nothing of it is
          printed.
        </p>
      ) : (
        <p role="status" className="sign-off-summary">
          {summaryOf(standings)}
        </p>
      )}
      <ul className="sign-off-lines">
        {standings.map((standing) => (
          <li key={standing.signOff.id}>
            <SignOffCard standing={standing} locked={locked} language={release.facts.language} />
          </li>
        ))}
      </ul>
      {!locked && (
        <div className="sign-off-acts">
          {missing.length > 0 && (
            <button type="button" className="plain" onClick={addOrganisations}>
              {missing.length === 1
                ? `Add ${missing[0]}`
                : `Add the ${missing.length} organisations of the release`}
            </button>
          )}
          <button type="button" className="plain" onClick={() => open('signOff')}>
            Add a line…
          </button>
        </div>
      )}
      {standings.length > 0 && (
        <div className="sign-off-acts">
          {!locked && (
            <button type="button" className="plain" onClick={() => open('signOffMails')}>
              Draft e-mails…
            </button>
          )}
          <button type="button" className="plain" onClick={() => open('signOffSheet')}>
            Print the sheet…
          </button>
        </div>
      )}
      <Rounds release={release} />
      {release.facts.organisations.length > 1 && (
        <section aria-label="Fair shares">
          <button
            type="button"
            className="plain"
            aria-expanded={showsShares}
            onClick={() => setShowsShares(!showsShares)}
          >
            {showsShares ? 'Hide the shares' : 'Words and quotes of each'}
          </button>
          {showsShares && <FairShares release={release} />}
        </section>
      )}
    </div>
  );
}

/** “3 of 5 have approved. 1 overdue.” */
function summaryOf(standings: readonly Standing[]): string {
  const approved = standings.filter(({ state }) => state.type === 'approved').length;
  const again = standings.filter(({ state }) => state.type === 'changed').length;
  const late = standings.filter(({ state }) => 'isOverdue' in state && state.isOverdue).length;
  return [
    approved === standings.length
      ? 'All have approved this text.'
      : `${approved} of ${standings.length} have approved this text.`,
    again > 0 && `${again} approved an earlier one.`,
    late > 0 && `${late} overdue.`,
  ]
    .filter(Boolean)
    .join(' ');
}
