import { type Act, canAct } from '../../core/lifecycle/acts';
import { NEXT_STATUSES } from '../../core/lifecycle/status';
import type { Despite, Facts, Status } from '../../core/release/facts';
import { useWorkspace } from '../workspace/workspace-context';
import { useCorrections } from './use-corrections';
import './issue.css';

const NAMES: Readonly<Record<Status, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  issued: 'Issued',
  corrected: 'Issued, and corrected',
  withdrawn: 'Withdrawn',
};

const STEPS: Readonly<Partial<Record<Status, string>>> = {
  draft: 'Back to draft',
  'in-review': 'Send for review',
  approved: 'Approve',
};

/** The possible next actions, each of which is recorded. */
const ACTS: readonly (readonly [act: Act, title: string])[] = [
  ['issue', 'Issue…'],
  ['correct', 'Correct…'],
  ['withdraw', 'Withdraw…'],
];

/** The errors that were open when it was issued, and the reason for issuing it all the same. */
function despiteText({ errors, why }: Despite): string {
  const found = errors === 1 ? 'Issued with 1 error' : `Issued with ${errors} errors`;
  return why ? `${found}: ${why}` : `${found}.`;
}

interface Props {
  readonly facts: Facts;
  readonly set: (changes: Partial<Facts>) => void;
}

/** How far a release has come, where it can go from here, and what went out. */
export function StatusField({ facts, set }: Props) {
  const { run } = useWorkspace();
  const { status, issues } = facts;
  const isCorrected = useCorrections().some(({ state }) => state === 'issued');
  const shown = status === 'issued' && isCorrected ? 'corrected' : status;
  return (
    <section className="status-field" aria-label="Status">
      <p>
        <span>Status</span>
        <strong className={`state ${shown}`}>{NAMES[shown]}</strong>
      </p>
      <div className="steps">
        {ACTS.filter(([act]) => canAct(act, status)).map(([act, title]) => (
          <button key={act} type="button" className="plain" onClick={() => run(`issue.${act}`)}>
            {title}
          </button>
        ))}
        {NEXT_STATUSES[status].map((next) => (
          <button key={next} type="button" className="plain" onClick={() => set({ status: next })}>
            {status === 'approved' && next === 'in-review' ? 'Review again' : STEPS[next]}
          </button>
        ))}
      </div>
      {issues.map(({ at, by, files, despite }) => (
        <details key={at}>
          <summary>
            Issued {new Date(at).toLocaleString()} by {by || 'somebody'}
          </summary>
          {despite && <p className="despite">{despiteText(despite)}</p>}
          <ul>
            {files.map(({ name, sha256 }) => (
              <li key={name} title={`SHA-256 ${sha256}`}>
                {name}
                <code>{sha256.slice(0, 16)}</code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
