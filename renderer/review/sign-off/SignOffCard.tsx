import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  type LucideIcon,
  Pencil,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { Decision } from '../../../core/release/review/rounds';
import { dueText, howText, shortHash, stateText } from '../../../core/review/sign-off-text';
import {
  lastDecision,
  type SignOffState,
  type Standing,
  withAsked,
  withoutSignOff,
} from '../../../core/review/sign-offs';
import { problemOf, request } from '../../bridge/client';
import { useWorkspace } from '../../workspace/workspace-context';
import { authorNow, newId } from '../review-actions';
import { useMe } from '../use-me';
import { whenText } from '../when-text';
import { ConcernChanges } from './ConcernChanges';
import { asMe, changeSheet } from './sign-off-acts';

interface Props {
  readonly standing: Standing;
  readonly locked: boolean;
  /** Of the release, BCP 47. */
  readonly language: string;
}

const ICONS: Readonly<Record<SignOffState['type'], LucideIcon>> = {
  'not-asked': CircleDashed,
  waiting: Clock,
  approved: CircleCheck,
  declined: CircleX,
  changed: RefreshCw,
  unknown: CircleAlert,
};

/** A line of the sheet: who, until when, where it stands, and what can be done about it. */
export function SignOffCard({ standing, locked, language }: Props) {
  const workspace = useWorkspace();
  const { editor, open } = workspace;
  const { signOff, state } = standing;
  const { organisation, approver, due, zone, required } = signOff;
  const [me] = useMe();
  const [showsChanges, setShowsChanges] = useState(false);
  const name = organisation || 'Without a name';
  const Icon = ICONS[state.type];
  const last = lastDecision(signOff);
  const ask = (): void =>
    asMe(me, workspace, (person) =>
      changeSheet(editor, (release) =>
        withAsked(release, new Set([signOff.id]), authorNow(person), newId),
      ),
    );
  const isLate = 'isOverdue' in state && state.isOverdue;
  return (
    <article className={`sign-off ${state.type} ${isLate ? 'late' : ''}`} aria-label={name}>
      <header>
        <strong dir="auto">{name}</strong>
        {!locked && (
          <>
            <button
              type="button"
              className="icon"
              aria-label={`Change the line of ${name}`}
              title="Change"
              onClick={() => open('signOff', { id: signOff.id })}
            >
              <Pencil size={14} aria-hidden="true" />
            </button>
            <button
              type="button"
              className="icon"
              aria-label={`Remove ${name} from the sheet`}
              title="Remove"
              onClick={() => changeSheet(editor, (release) => withoutSignOff(release, signOff.id))}
            >
              <Trash2 size={14} aria-hidden="true" />
            </button>
          </>
        )}
      </header>
      <p className="sign-off-state">
        <Icon size={15} aria-hidden="true" /> {stateText(state)}
      </p>
      <p className="sign-off-who">
        {approver && <bdi>{approver}</bdi>}
        {approver && due && ' · '}
        {due && `due ${dueText(due, zone)}`}
        {!required && `${approver || due ? ' · ' : ''}not required`}
      </p>
      {last && <DecisionLine decision={last} />}
      {state.type === 'changed' && showsChanges && (
        <ConcernChanges changes={state.changes} language={language} />
      )}
      <div className="sign-off-acts">
        {state.type === 'changed' && (
          <button
            type="button"
            className="plain"
            aria-expanded={showsChanges}
            onClick={() => setShowsChanges(!showsChanges)}
          >
            {showsChanges ? 'Hide what changed' : 'What changed for them'}
          </button>
        )}
        {!locked && state.type !== 'approved' && (
          <button type="button" className="plain" onClick={ask}>
            {signOff.asked.length > 0 ? 'Mark as asked again' : 'Mark as asked'}
          </button>
        )}
        {!locked && (
          <button
            type="button"
            className="plain"
            onClick={() => open('decision', { id: signOff.id })}
          >
            Record an answer…
          </button>
        )}
      </div>
    </article>
  );
}

function DecisionLine({ decision }: { readonly decision: Decision }) {
  const { report, tell } = useWorkspace();
  const { answer, name, at, how, note, hash } = decision;
  const saveMail = (file: string, source: string | null): void => {
    if (source === null) return;
    request('review.saveProof', { file, source }).then(
      (path) => {
        if (path) tell({ kind: 'success', message: 'The e-mail is saved.', advice: path });
      },
      (error) => report(problemOf(error)),
    );
  };
  return (
    <p className="sign-off-decision">
      {answer === 'approved' ? 'Approved' : 'Declined'} by <bdi>{name || 'somebody'}</bdi>,{' '}
      {whenText(at)}, {howText(how)}
      {note && (
        <>
          : <q dir="auto">{note}</q>
        </>
      )}
      {' · '}
      <span title={`The text that was decided about: ${hash}`}>Text {shortHash(hash)}</span>
      {how.type === 'mail' && how.source !== null && (
        <>
          {' · '}
          <button type="button" className="plain" onClick={() => saveMail(how.file, how.source)}>
            Save the e-mail…
          </button>
        </>
      )}
    </p>
  );
}
