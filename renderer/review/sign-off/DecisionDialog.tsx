import { useId, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import type { Proof } from '../../../core/bridge/messages/review';
import { instantOf } from '../../../core/dates/instant-of';
import type { Release } from '../../../core/release/release';
import type { Decision, How } from '../../../core/release/review/rounds';
import { sentTextOf, textOf } from '../../../core/review/sent-text';
import { changesSince, seenTexts, withDecision } from '../../../core/review/sign-offs';
import { problemOf, request } from '../../bridge/client';
import { Dialog } from '../../ui/Dialog';
import { DateTimeField } from '../../ui/dates/DateTimeField';
import { GrowingText } from '../../ui/GrowingText';
import type { DialogProps } from '../../workspace/dialog-props';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import { MeFields, NOBODY, trimmed } from '../MeFields';
import { authorNow, newId, personIn } from '../review-actions';
import { useMe } from '../use-me';
import { whenText } from '../when-text';
import { ConcernChanges } from './ConcernChanges';
import { changeSheet } from './sign-off-acts';
import './sign-off.css';

type HowType = How['type'];

const HOWS: Readonly<Record<HowType, string>> = {
  'in-person': 'In person, or by telephone',
  mail: 'By e-mail',
  document: 'By a document that came back',
};

/** Stands for the text as it is now, among the texts that somebody may have seen. */
const NOW = '';

/** Records that somebody approved the text, or declined to: who, when, how, and which text they saw. */
export function DecisionDialog({ argument, onClose }: DialogProps) {
  const { id = '' } = (argument ?? {}) as { readonly id?: string };
  const { editor, report } = useWorkspace();
  const release = useRelease();
  const signOff = release.review?.signOffs?.find((each) => each.id === id);
  const [me, keepMe] = useMe();
  const [typed, setTyped] = useState(NOBODY);
  const person = me ?? trimmed(typed);
  const [answer, setAnswer] = useState<Decision['answer']>('approved');
  const [name, setName] = useState(signOff?.approver ?? '');
  const [at, setAt] = useState(() => instantOf(new Date()));
  const [type, setType] = useState<HowType>('in-person');
  const [proof, setProof] = useState<Proof | null>(null);
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const whenId = useId();
  if (!signOff) {
    return (
      <Dialog title="Record an answer" onClose={onClose}>
        <p>This line is no longer on the sheet.</p>
        <div className="actions">
          <button type="button" className="primary" onClick={onClose}>
            Close
          </button>
        </div>
      </Dialog>
    );
  }
  const seen = seenTexts(release, signOff);
  // Who answers a mail has seen what was sent until then, whatever was changed or sent since.
  const sentBefore = seen.find((each) => Date.parse(each.at) <= Date.parse(at));
  const hash =
    chosen ?? (type === 'in-person' ? NOW : (sentBefore?.hash ?? seen.at(-1)?.hash ?? NOW));
  const then = hash === NOW ? null : textOf(release.sent, hash);
  const since = then ? changesSince(signOff, then, sentTextOf(release)) : [];
  const needsFile = type !== 'in-person' && proof?.kind !== type;
  const pick = (kind: Proof['kind']): void => {
    request('review.pickProof', { kind }).then(
      (found) => {
        if (!found) return;
        setProof(found);
        if (found.kind === 'mail' && found.sent) setAt(found.sent);
      },
      (error) => report(problemOf(error)),
    );
  };
  const save = (): void => {
    setAsked(true);
    const how = howOf(type, proof, release);
    if (!how || name.trim() === '' || me === undefined || person.name === '') return;
    if (!me) keepMe(person);
    onClose();
    personIn(editor, person);
    changeSheet(editor, (now) =>
      withDecision(
        now,
        signOff.id,
        {
          answer,
          name: name.trim(),
          at,
          how,
          note: note.trim(),
          hash: hash === NOW ? null : hash,
        },
        authorNow(person),
        newId,
      ),
    );
  };
  return (
    <Dialog title={`Answer of ${signOff.organisation}`} onClose={onClose}>
      <form
        className="sign-off-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset>
          <legend>Answer</legend>
          <Choice
            label="Approved"
            name="answer"
            on={answer === 'approved'}
            set={() => setAnswer('approved')}
          />
          <Choice
            label="Declined"
            name="answer"
            on={answer === 'declined'}
            set={() => setAnswer('declined')}
          />
        </fieldset>
        <label>
          Who answered
          <input
            type="text"
            dir="auto"
            value={name}
            maxLength={1000}
            data-autofocus={name === '' || undefined}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        {isAsked && name.trim() === '' && (
          <p role="alert" className="sign-off-problem">
            Say who answered.
          </p>
        )}
        <fieldset>
          <legend>How</legend>
          {(Object.keys(HOWS) as HowType[]).map((each) => (
            <Choice
              key={each}
              label={HOWS[each]}
              name="how"
              on={type === each}
              set={() => setType(each)}
            />
          ))}
          {type !== 'in-person' && (
            <div className="sign-off-proof">
              {proof?.kind === type && <ProofText proof={proof} />}
              <button type="button" className="plain" onClick={() => pick(type)}>
                {type === 'mail' ? 'Choose the e-mail (.eml)…' : 'Choose the document…'}
              </button>
              {isAsked && needsFile && (
                <p role="alert" className="sign-off-problem">
                  {type === 'mail'
                    ? 'Choose the e-mail; it is kept with the release.'
                    : 'Choose the document that came back.'}
                </p>
              )}
            </div>
          )}
        </fieldset>
        <div>
          <label htmlFor={whenId}>When</label>
          <DateTimeField
            id={whenId}
            value={Temporal.Instant.from(at)
              .toZonedDateTimeISO(Temporal.Now.timeZoneId())
              .toPlainDateTime()
              .toString({ smallestUnit: 'minute' })}
            language={release.facts.language}
            onChange={(clock) =>
              setAt(
                Temporal.PlainDateTime.from(clock)
                  .toZonedDateTime(Temporal.Now.timeZoneId())
                  .toInstant()
                  .toString({ smallestUnit: 'second' }),
              )
            }
          />
        </div>
        {seen.length > 0 && (
          <label>
            Which text they saw
            <select value={hash} onChange={({ target }) => setChosen(target.value)}>
              <option value={NOW}>the text as it is now</option>
              {seen.map((text) => (
                <option key={text.hash} value={text.hash}>
                  the text of {whenText(text.at)}
                </option>
              ))}
            </select>
          </label>
        )}
        {since.length > 0 && (
          <div className="sign-off-since">
            <p>
              Since then, this has changed for {signOff.organisation}. They will have to be asked
              about it again.
            </p>
            <ConcernChanges changes={since} language={release.facts.language} />
          </div>
        )}
        <div>
          <span id={`${whenId}-note`}>Note</span>
          <GrowingText
            aria-labelledby={`${whenId}-note`}
            dir="auto"
            value={note}
            maxLength={20_000}
            onChange={({ target }) => setNote(target.value)}
          />
        </div>
        {me === null && (
          <MeFields
            person={typed}
            isMissingName={isAsked && person.name === ''}
            onChange={setTyped}
          />
        )}
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            Record
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly on: boolean;
  readonly set: () => void;
}

function Choice({ label, name, on, set }: ChoiceProps) {
  return (
    <label className="sign-off-check">
      <input type="radio" name={name} checked={on} onChange={set} /> {label}
    </label>
  );
}

function ProofText({ proof }: { readonly proof: Proof }) {
  if (proof.kind === 'document') return <p dir="auto">{proof.file}</p>;
  const { subject, from, sent, source } = proof;
  return (
    <p>
      <bdi>“{subject || 'No subject'}”</bdi> from <bdi>{from || 'somebody'}</bdi>
      {sent && `, ${whenText(sent)}`}
      {source === null && ' It is too large to be kept in this file; its name and hash are.'}
    </p>
  );
}

/** Null where the file that proves it has not been chosen. */
function howOf(type: HowType, proof: Proof | null, release: Release): How | null {
  if (type === 'in-person') return { type };
  if (proof?.kind !== type) return null;
  const { file, sha256 } = proof;
  if (proof.kind === 'mail') {
    const { from, subject, sent, source } = proof;
    return { type: 'mail', file, sha256, from, subject, sent, source };
  }
  const answer = release.review?.answers?.find((each) => each.hash === sha256);
  return { type: 'document', file, sha256, ...(answer && { answer: answer.id }) };
}
