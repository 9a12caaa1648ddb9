import { useId } from 'react';
import type { Release } from '../../../core/release/release';
import { nameOf } from '../../../core/review/comments';
import { type AnswerChoice, type ReadAnswer, whenTaken } from '../../../core/review/word/answers';
import { reportLines, tallyText } from '../../../core/review/word/report-lines';
import { DOUBTS, roundOf } from '../../../core/review/word/round-of';
import type { SameName } from '../../../core/review/word/take-people';
import type { AnswerReport } from '../../../core/review/word/taken';
import { SuggestInput } from '../../ui/SuggestInput';
import { whenText } from '../when-text';

interface Props {
  readonly answer: ReadAnswer;
  readonly release: Release;
  readonly choice: AnswerChoice;
  /** What it brings; null while it is left out. */
  readonly report: AnswerReport | null;
  /** The organisation was asked for and has not been said. */
  readonly isMissing: boolean;
  readonly onChange: (choice: AnswerChoice) => void;
}

/** One document: what it answers, who it is from, and what it brings. */
export function AnswerCard({ answer, release, choice, report, isMissing, onChange }: Props) {
  const { round, doubt } = roundOf(answer.document, release);
  const before = whenTaken(answer, release);
  const organisations = [
    ...new Set([
      ...round.to.map(({ organisation }) => organisation),
      ...release.facts.organisations.map(({ name }) => name),
    ]),
  ];
  return (
    <fieldset className="take-answer">
      <legend>
        <bdi>{answer.file}</bdi>
      </legend>
      <label className="check">
        <input
          type="checkbox"
          checked={choice.isTaken}
          onChange={({ target }) => onChange({ ...choice, isTaken: target.checked })}
        />
        Take it in
      </label>
      <p>
        {round.id === null
          ? 'Nothing was sent for review from this file, so it is compared with the text as it is.'
          : `Compared with what was sent on ${whenText(round.at)}.`}{' '}
        {doubt && DOUBTS[doubt]}
      </p>
      {before !== null && (
        <p className="take-doubt">This file was taken in on {whenText(before)}.</p>
      )}
      {choice.isTaken && (
        <SuggestInput
          label="Organisation it is from"
          value={choice.organisation}
          set={(organisation) => onChange({ ...choice, organisation })}
          options={organisations}
        />
      )}
      {isMissing && (
        <p className="take-doubt" role="alert">
          Enter the organisation: people of the same name are told apart by it.
        </p>
      )}
      {report?.sameNames.map((same) => (
        <SameNameQuestion
          key={same.author}
          same={same}
          release={release}
          isSame={choice.same.includes(same.author)}
          onChange={(isSame) => {
            const others = choice.same.filter((author) => author !== same.author);
            onChange({ ...choice, same: isSame ? [...others, same.author] : others });
          }}
        />
      ))}
      {report && <Brought report={report} />}
    </fieldset>
  );
}

function Brought({ report }: { readonly report: AnswerReport }) {
  const { people, proposals } = report;
  const lines = reportLines(report);
  return (
    <>
      {people.length === 0 && <p>It brings nothing new.</p>}
      <ul className="take-people">
        {people.map(({ name, ...tally }) => (
          <li key={name}>
            <b dir="auto">{name}</b>: {tallyText(tally)}
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <ul className="take-lines">
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
      {proposals.length > 0 && (
        <details>
          <summary>What will be comments</summary>
          <ul>
            {proposals.map(({ person, text }) => (
              <li key={person + text} dir="auto">
                <b>{person}</b>: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface SameNameProps {
  readonly same: SameName;
  readonly release: Release;
  readonly isSame: boolean;
  readonly onChange: (isSame: boolean) => void;
}

/** Two people may have one name: which of them it is, only people know. */
function SameNameQuestion({ same, release, isSame, onChange }: SameNameProps) {
  const id = useId();
  const known = nameOf(release.review?.people[same.known]);
  return (
    <p className="take-name">
      <label htmlFor={id}>
        Somebody called “<bdi>{same.author}</bdi>” made changes. That is
      </label>
      <select
        id={id}
        value={isSame ? 'same' : 'other'}
        onChange={({ target }) => onChange(target.value === 'same')}
      >
        <option value="other">somebody else of that name</option>
        <option value="same">{known} of this release</option>
      </select>
    </p>
  );
}
