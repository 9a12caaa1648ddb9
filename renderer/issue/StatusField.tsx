import { type Act, canAct } from '../../core/lifecycle/acts';
import { NEXT_STATUSES } from '../../core/lifecycle/status';
import { againstText } from '../../core/preflight/preflight';
import type { Despite, Facts, IssuedSignOff, Status } from '../../core/release/facts';
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
  'in-review': 'Mark as in review',
  approved: 'Approve',
};

/** The possible next actions, each of which is recorded. */
const ACTS: readonly (readonly [act: Act, title: string])[] = [
  ['issue', 'Issue…'],
  ['correct', 'Correct…'],
  ['withdraw', 'Withdraw…'],
];

/** The errors and missing sign-offs when it was issued, and the reason for issuing it all the same. */
function despiteText({ errors, signOffs = 0, why }: Despite): string {
  const found = `Issued with ${againstText({ errors, warnings: 0, signOffs })}`;
  return why ? `${found}: ${why}` : `${found}.`;
}

/** Where the sign-offs stood when it was issued. */
const ISSUED_STATES: Readonly<Record<IssuedSignOff['state'], string>> = {
  approved: 'approved',
  changed: 'approved an earlier text',
  declined: 'declined',
  waiting: 'had not answered',
  'not-asked': 'was not asked',
};

function signOffText({ state, decision }: IssuedSignOff): string {
  const said = ISSUED_STATES[state];
  return decision
    ? `${said} (${decision.name || 'somebody'}, ${new Date(decision.at).toLocaleString()}, ${decision.how})`
    : said;
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
        {status === 'draft' && (
          <button type="button" className="plain" onClick={() => run('review.send')}>
            Send for review…
          </button>
        )}
        {NEXT_STATUSES[status].map((next) => (
          <button key={next} type="button" className="plain" onClick={() => set({ status: next })}>
            {status === 'approved' && next === 'in-review' ? 'Review again' : STEPS[next]}
          </button>
        ))}
      </div>
      {issues.map(({ at, by, files, despite, signOffs = [], text, rounds }) => (
        <details key={at}>
          <summary>
            Issued {new Date(at).toLocaleString()} by {by || 'somebody'}
          </summary>
          {despite && <p className="despite">{despiteText(despite)}</p>}
          {rounds !== undefined && (
            <p>Sent for review {rounds === 1 ? 'once' : `${rounds} times`} before.</p>
          )}
          {signOffs.length > 0 && (
            <ul aria-label="Sign-offs">
              {signOffs.map((signOff) => (
                <li key={signOff.organisation}>
                  <bdi>{signOff.organisation}</bdi> {signOffText(signOff)}
                </li>
              ))}
            </ul>
          )}
          {text !== undefined && (
            <p title={`The text as sign-offs name it: ${text}`}>
              Text <code>{text.slice(0, 8)}</code>
            </p>
          )}
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
