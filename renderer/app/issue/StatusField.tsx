import type { Facts, Status } from '../../../core/release/facts';
import { NEXT_STATUSES } from '../../../core/release/status';
import { useWorkspace } from '../workspace-context';
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

/** Acts that make a record, by the state they are possible in. */
const ACTS: Readonly<
  Partial<Record<Status, readonly (readonly [command: string, title: string])[]>>
> = {
  approved: [['issue.issue', 'Issue…']],
  issued: [
    ['issue.correct', 'Correct…'],
    ['issue.withdraw', 'Withdraw…'],
  ],
  corrected: [['issue.withdraw', 'Withdraw…']],
};

interface Props {
  readonly facts: Facts;
  readonly set: (changes: Partial<Facts>) => void;
}

/** How far a release has come, where it can go from here, and what went out. */
export function StatusField({ facts, set }: Props) {
  const { run } = useWorkspace();
  const { status, issues } = facts;
  return (
    <section className="status-field" aria-label="Status">
      <p>
        <span>Status</span>
        <strong className={`state ${status}`}>{NAMES[status]}</strong>
      </p>
      <div className="steps">
        {ACTS[status]?.map(([command, title]) => (
          <button key={command} type="button" className="plain" onClick={() => run(command)}>
            {title}
          </button>
        ))}
        {NEXT_STATUSES[status].map((next) => (
          <button key={next} type="button" className="plain" onClick={() => set({ status: next })}>
            {status === 'approved' && next === 'in-review' ? 'Review again' : STEPS[next]}
          </button>
        ))}
      </div>
      {issues.map(({ at, by, files }) => (
        <details key={at}>
          <summary>
            Issued {new Date(at).toLocaleString()} by {by || 'somebody'}
          </summary>
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
