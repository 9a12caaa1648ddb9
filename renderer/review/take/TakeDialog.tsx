import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { HistoryEditor } from 'slate-history';
import { fromJsonBytes } from '../../../core/bridge/json-bytes';
import { instantOf } from '../../../core/dates/instant-of';
import { parseRelease } from '../../../core/release/parse';
import {
  type AnswerChoice,
  firstChoice,
  type ReadAnswers,
  takeAll,
} from '../../../core/review/word/answers';
import { lockedTake } from '../../../core/review/word/locked-take';
import type { Contested } from '../../../core/review/word/taken';
import { problemOf, request } from '../../bridge/client';
import { releaseOf } from '../../editor/model/release-of';
import { replaceRelease } from '../../editor/model/replace-release';
import { Dialog } from '../../ui/Dialog';
import type { DialogProps } from '../../workspace/dialog-props';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import { AnswerCard } from './AnswerCard';
import './take.css';

/** The files to take in. */
interface Argument {
  readonly paths: readonly string[];
}

/** What came back in Word, in words and numbers, before anything of it is taken in. */
export function TakeDialog({ argument, onClose }: DialogProps) {
  const locked = lockedTake(useRelease());
  if (!locked) return <ReadDialog argument={argument} onClose={onClose} />;
  return (
    <Dialog title="Take in answers" onClose={onClose}>
      <p role="alert">
        {locked.message} {locked.advice}
      </p>
      <div className="actions">
        <button type="button" className="primary" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

function ReadDialog({ argument, onClose }: DialogProps) {
  const { report } = useWorkspace();
  const [read, setRead] = useState<ReadAnswers | null>(null);
  const { paths } = argument as Argument;
  useEffect(() => {
    let isOpen = true;
    request('review.readAnswers', { paths: [...paths] }).then(
      (bytes) => {
        if (isOpen) setRead(fromJsonBytes<ReadAnswers>(bytes));
      },
      (error) => {
        report(problemOf(error));
        onClose();
      },
    );
    return () => {
      isOpen = false;
    };
  }, [paths, onClose, report]);
  return (
    <Dialog title="Take in answers" onClose={onClose}>
      {read ? (
        <Answers read={read} onClose={onClose} />
      ) : (
        <p role="status">Reading the documents…</p>
      )}
    </Dialog>
  );
}

function Answers({ read, onClose }: { readonly read: ReadAnswers; readonly onClose: () => void }) {
  const { editor, tell } = useWorkspace();
  const release = useMemo(() => parseRelease(structuredClone(releaseOf(editor))), [editor]);
  const [choices, setChoices] = useState<readonly AnswerChoice[]>(() =>
    read.answers.map((answer) => firstChoice(answer, release)),
  );
  const [isAsked, setAsked] = useState(false);
  const shown = useDeferredValue(choices);
  const taken = useMemo(
    () => takeAll(release, read, shown, instantOf(new Date())),
    [release, read, shown],
  );
  const count = choices.filter(({ isTaken }) => isTaken).length;
  const isUnsaid = (choice: AnswerChoice | undefined): boolean =>
    choice?.isTaken === true && choice.organisation.trim() === '';
  const take = (): void => {
    setAsked(true);
    // Two people of one name are told apart by it.
    if (choices.some(isUnsaid)) return;
    onClose();
    const { release: next } = takeAll(release, read, choices, instantOf(new Date()));
    replaceRelease(editor, next);
    tell({
      message:
        count === 1 ? 'One answer has been taken in.' : `${count} answers have been taken in.`,
      advice: 'Nothing has been accepted: decide on each suggestion in the Comments panel.',
      actions: [{ label: 'Undo', run: () => HistoryEditor.undo(editor) }],
    });
  };
  return (
    <form
      className="take"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <p>
        Changes become suggestions of those who made them. Nothing is accepted, and one Undo takes
        it all back.
      </p>
      <div className="take-answers">
        {read.problems.map(({ file, message, advice }) => (
          <p key={file} className="take-problem" role="alert">
            <strong>
              <bdi>{file}</bdi>: {message}
            </strong>{' '}
            {advice}
          </p>
        ))}
        {read.answers.map((answer, index) => (
          <AnswerCard
            key={answer.file + answer.hash}
            answer={answer}
            release={release}
            choice={choices[index] as AnswerChoice}
            report={taken.reports[index] ?? null}
            isMissing={isAsked && isUnsaid(choices[index])}
            onChange={(choice) =>
              setChoices(choices.map((each, place) => (place === index ? choice : each)))
            }
          />
        ))}
        {taken.contested.length > 0 && <AtOdds contested={taken.contested} />}
      </div>
      <div className="actions">
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={count === 0}>
          {count === 1 ? 'Take in one answer' : `Take in ${count} answers`}
        </button>
      </div>
    </form>
  );
}

/** Sentences that several want to be different. All of their wishes are taken in, side by side. */
function AtOdds({ contested }: { readonly contested: readonly Contested[] }) {
  return (
    <section className="take-odds">
      <h3>
        {contested.length === 1
          ? 'One sentence that several want to change'
          : `${contested.length} sentences that several want to change`}
      </h3>
      <ul>
        {contested.map(({ sentence, wishes }) => (
          <li key={sentence}>
            <p dir="auto">{sentence}</p>
            <ul>
              {wishes.map(({ person, from, to }) => (
                <li key={`${person} ${from} ${to}`} dir="auto">
                  <b>{person}</b>: {from && <del>{from}</del>} {to && <ins>{to}</ins>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
