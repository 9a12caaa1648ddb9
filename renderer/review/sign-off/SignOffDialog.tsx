import { useId, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { localTime } from '../../../core/embargo/local-time';
import type { SignOff } from '../../../core/release/review/rounds';
import {
  organisationsNotAsked,
  withSignOffChanged,
  withSignOffs,
} from '../../../core/review/sign-offs';
import { Dialog } from '../../ui/Dialog';
import { DateTimeField } from '../../ui/dates/DateTimeField';
import { SuggestInput } from '../../ui/SuggestInput';
import { ZoneField } from '../../ui/zones/ZoneField';
import type { DialogProps } from '../../workspace/dialog-props';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import { newId } from '../review-actions';
import { approversOf } from './approvers';
import { changeLines } from './sign-off-acts';
import './sign-off.css';

type Line = Omit<SignOff, 'id' | 'asked' | 'decisions'>;

const EMPTY: Line = {
  organisation: '',
  approver: '',
  email: '',
  zone: '',
  due: null,
  required: true,
  concern: 'own',
};

const CONCERNS: Readonly<Record<SignOff['concern'], string>> = {
  own: 'what concerns them: headline, lede, facts, and their own name, quotes, boilerplate and contacts',
  whole: 'any of the text',
};

/** A line of the sign-off sheet: whom to ask, how to reach them, and until when. */
export function SignOffDialog({ argument, onClose }: DialogProps) {
  const { id } = (argument ?? {}) as { readonly id?: string };
  const { editor } = useWorkspace();
  const release = useRelease();
  const old = release.review?.signOffs?.find((each) => each.id === id);
  const [line, setLine] = useState<Line>(() => (old ? lineOf(old) : EMPTY));
  const [isAsked, setAsked] = useState(false);
  const dueId = useId();
  const set = (changes: Partial<Line>): void => setLine({ ...line, ...changes });
  const own = Temporal.Now.timeZoneId();
  const zone = line.zone || own;
  const known = approversOf(release, line.organisation);
  const isUnnamed = line.organisation.trim() === '';
  const choose = (approver: string): void => {
    const person = known.find(({ name }) => name === approver);
    set({
      approver,
      ...(person && line.email === '' && { email: person.email }),
      ...(person && line.zone === '' && { zone: person.zone }),
    });
  };
  const save = (): void => {
    setAsked(true);
    if (isUnnamed) return;
    const kept: Line = {
      ...line,
      organisation: line.organisation.trim(),
      approver: line.approver.trim(),
      email: line.email.trim(),
    };
    changeLines(editor, (review) =>
      old ? withSignOffChanged(review, old.id, kept) : withSignOffs(review, [kept], newId),
    );
    onClose();
  };
  return (
    <Dialog
      title={old ? 'Line of the sign-off sheet' : 'New line of the sign-off sheet'}
      onClose={onClose}
    >
      <form
        className="sign-off-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SuggestInput
          label="Organisation, or whoever approves"
          value={line.organisation}
          set={(organisation) => set({ organisation })}
          options={organisationsNotAsked(release)}
        />
        {isAsked && isUnnamed && (
          <p role="alert" className="sign-off-problem">
            Say who has to approve it.
          </p>
        )}
        <SuggestInput
          label="Approver"
          value={line.approver}
          set={choose}
          options={known.map(({ name }) => name)}
        />
        <label>
          E-mail
          <input
            type="email"
            value={line.email}
            maxLength={1000}
            onChange={({ target }) => set({ email: target.value })}
          />
        </label>
        <ZoneField
          label="Their time zone"
          value={line.zone}
          instant={line.due ?? Temporal.Now.instant().toString()}
          mayBeEmpty
          onChoose={(chosen) => set({ zone: chosen })}
        />
        {line.due === null ? (
          <div>
            <button
              type="button"
              className="plain"
              onClick={() => set({ due: tomorrowNoon(zone) })}
            >
              Set a due date
            </button>
          </div>
        ) : (
          <div className="sign-off-due">
            <label htmlFor={dueId}>{line.zone ? 'Due, in their time' : 'Due, in your time'}</label>
            <DateTimeField
              id={dueId}
              value={Temporal.Instant.from(line.due)
                .toZonedDateTimeISO(zone)
                .toPlainDateTime()
                .toString({ smallestUnit: 'minute' })}
              language={release.facts.language}
              onChange={(clock) => set({ due: dueAt(clock, zone) })}
            />
            <button type="button" className="plain" onClick={() => set({ due: null })}>
              No due date
            </button>
          </div>
        )}
        <label className="sign-off-check">
          <input
            type="checkbox"
            checked={line.required}
            onChange={({ target }) => set({ required: target.checked })}
          />{' '}
          The release does not go out without it
        </label>
        <fieldset>
          <legend>Ask again after a change of</legend>
          {(Object.keys(CONCERNS) as SignOff['concern'][]).map((concern) => (
            <label key={concern} className="sign-off-check">
              <input
                type="radio"
                name="concern"
                checked={line.concern === concern}
                onChange={() => set({ concern })}
              />{' '}
              {CONCERNS[concern]}
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="button" className="plain" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="primary">
            {old ? 'Save' : 'Add'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function lineOf({ id: _, asked: _asked, decisions: _decisions, ...line }: SignOff): Line {
  return line;
}

const tomorrowNoon = (zone: string): string =>
  dueAt(Temporal.Now.plainDateISO(zone).add({ days: 1 }).toPlainDateTime('12:00').toString(), zone);

/** An hour that clocks skip or repeat is taken for the later one: nobody is late by that. */
function dueAt(clock: string, zone: string): string {
  const time = localTime(clock, zone);
  if (time.type === 'once') return time.instant;
  return time.type === 'twice' ? time.second.instant : time.after.instant;
}
