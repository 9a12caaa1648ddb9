import { useEffect, useId, useState } from 'react';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { instantOf } from '../../core/dates/instant-of';
import type { Release } from '../../core/release/release';
import type { Addressee } from '../../core/release/review/rounds';
import { openThreads } from '../../core/review/comments';
import { suggestionsIn } from '../../core/review/suggestions';
import {
  addresseesOf,
  notShownText,
  type ReviewFile,
  reviewFiles,
  sentForReview,
} from '../../core/review/word/send';
import { problemOf, request } from '../bridge/client';
import { FolderChoice } from '../export/FolderChoice';
import { exportNotice } from '../preflight/export-notice';
import { ResultDialog } from '../preflight/ResultDialog';
import { Results } from '../preflight/Results';
import { Dialog } from '../ui/Dialog';
import { DateField } from '../ui/dates/DateField';
import { GrowingText } from '../ui/GrowingText';
import { Progress } from '../work/Progress';
import { useWork } from '../work/use-work';
import type { DialogProps } from '../workspace/dialog-props';
import { useRelease, useWorkspace } from '../workspace/workspace-context';
import { MeFields, NOBODY, trimmed } from './MeFields';
import { noteRound, readyToSend } from './note-round';
import { authorNow, newId } from './review-actions';
import { useMe } from './use-me';
import './review.css';
import './send.css';

interface SentFiles {
  readonly outcomes: readonly ExportOutcome[];
  readonly wanted: number;
  /** All files are written, and the round is noted in the release. */
  readonly isNoted: boolean;
  /** How many suggestions Word has no way to show. */
  readonly notShown: number;
}

/** Writes the files that go to the organisations for review, and notes in the release that they went. */
export function SendDialog({ onClose }: DialogProps) {
  const { showPanel } = useWorkspace();
  const all = addresseesOf(useRelease());
  if (all.length > 0) return <SendForm all={all} onClose={onClose} />;
  return (
    <Dialog title="Send for review" onClose={onClose}>
      <p>
        This release names no organisations yet. Add those that take part, then send it to them.
      </p>
      <div className="actions">
        <button type="button" className="plain" onClick={onClose}>
          Close
        </button>
        <button
          type="button"
          className="primary"
          onClick={() => {
            onClose();
            showPanel('facts');
          }}
        >
          Show in Facts
        </button>
      </div>
    </Dialog>
  );
}

interface FormProps {
  readonly all: readonly Addressee[];
  readonly onClose: () => void;
}

function SendForm({ all, onClose }: FormProps) {
  const { editor, report, save } = useWorkspace();
  const release = useRelease();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [each, setEach] = useState(false);
  const [pdf, setPdf] = useState(false);
  const [due, setDue] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [folder, setFolder] = useState('');
  const [me, keepMe] = useMe();
  const [typed, setTyped] = useState(NOBODY);
  const [isAsked, setAsked] = useState(false);
  const { work, result, start, clear } = useWork<SentFiles>('review');
  const [dueId, noteId] = [useId(), useId()];
  const to = all.filter(({ organisation }) => !left.has(organisation));
  const person = me ?? trimmed(typed);

  // Asked once: what is chosen here must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    request('export.suggest', { release }).then(
      (suggested) => setFolder(suggested.folder),
      (error) => report(problemOf(error)),
    );
  }, []);

  const send = (replace: boolean): void => {
    setAsked(true);
    if (me === undefined || person.name === '' || to.length === 0) return;
    if (!me) keepMe(person);
    const sending = {
      to,
      ...(due !== null && { due: instantOf(new Date(`${due}T23:59:59`)) }),
      note: note.trim(),
    };
    const ready = readyToSend(editor, person);
    const { release: sent, round } = sentForReview(ready, sending, authorNow(person), newId);
    const files: ReviewFile[] = reviewFiles(ready, to, { each, pdf });
    start({
      title: 'Send for review',
      run: async (id) => {
        const order = { work: id, release: sent, round: round.id, folder, files, replace };
        const { outcomes, notShown } = await request('review.send', order);
        const isNoted =
          outcomes.length === files.length && outcomes.every(({ type }) => type === 'written');
        // What did not go out whole is not noted as sent.
        if (isNoted) {
          noteRound(editor, sent);
          await save(false);
        }
        return { outcomes, wanted: files.length, isNoted, notShown };
      },
      ended: ({ outcomes, wanted }) => exportNotice('Send for review', outcomes, wanted),
    });
  };

  if (result) {
    const { isNoted } = result;
    const unseen = notShownText(result.notShown);
    return (
      <ResultDialog
        title={isNoted ? 'Ready to send' : 'Not ready to send'}
        onBack={isNoted ? undefined : clear}
        onClose={onClose}
      >
        <Results outcomes={result.outcomes} wanted={result.wanted} onReplace={() => send(true)} />
        {unseen && <p role="alert">{unseen}</p>}
        <p className="issue-about">
          {isNoted
            ? 'Send the files by e-mail as they are. What comes back is compared with what you sent.'
            : 'The round is noted in the release only when all its files are written.'}
        </p>
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Send for review" onClose={onClose}>
      <form
        className="send"
        onSubmit={(event) => {
          event.preventDefault();
          send(false);
        }}
      >
        <fieldset className="send-to">
          <legend>To</legend>
          {all.map(({ organisation, name, email }, index) => (
            <label key={organisation}>
              <input
                type="checkbox"
                checked={!left.has(organisation)}
                data-autofocus={index === 0 || undefined}
                onChange={({ target }) =>
                  setLeft(withOrWithout(left, organisation, !target.checked))
                }
              />
              <span>
                <bdi>{organisation}</bdi>
              </span>
              <small>
                <bdi>{[name, email].filter(Boolean).join(', ') || 'no contact'}</bdi>
              </small>
            </label>
          ))}
        </fieldset>
        <fieldset className="send-files">
          <legend>Files</legend>
          <label>
            <input type="radio" name="each" checked={!each} onChange={() => setEach(false)} />
            One Word document for all
          </label>
          <label>
            <input type="radio" name="each" checked={each} onChange={() => setEach(true)} />
            One for each organisation
          </label>
          <label>
            <input
              type="checkbox"
              checked={pdf}
              onChange={({ target }) => setPdf(target.checked)}
            />
            Also a PDF with numbered notes, for those who only read
          </label>
          <p className="issue-about">{goesAlong(release)}</p>
        </fieldset>
        <div className="send-row">
          <label htmlFor={dueId}>Answer by</label>
          <DateField id={dueId} value={due} onChange={setDue} />
        </div>
        <div className="send-row">
          <label htmlFor={noteId}>Note for the record</label>
          <GrowingText
            id={noteId}
            rows={1}
            dir="auto"
            maxLength={2000}
            value={note}
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
        <FolderChoice folder={folder} onChange={setFolder} />
        {to.length === 0 && (
          <p className="issue-problem" role="alert">
            Choose at least one organisation.
          </p>
        )}
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            {work ? 'Close' : 'Cancel'}
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || to.length === 0 || folder === ''}
          >
            {work ? 'Writing…' : 'Write the files'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function withOrWithout(set: ReadonlySet<string>, value: string, isIn: boolean): Set<string> {
  const next = new Set(set);
  if (isIn) next.add(value);
  else next.delete(value);
  return next;
}

/** What of the review the files carry. */
function goesAlong(release: Release): string {
  const threads = release.review?.threads ?? [];
  const resolved = threads.length - openThreads(release.review).length;
  const comments = counted(threads.length, 'comment');
  const suggestions = counted(suggestionsIn(release).length, 'suggestion');
  if (comments === null && suggestions === null) {
    return 'Word tracks changes in it from the first letter on.';
  }
  const ofThem = resolved > 0 ? ` (${resolved} resolved)` : '';
  const all = [comments && `${comments}${ofThem}`, suggestions].filter((each) => each !== null);
  return `They hold ${all.join(' and ')}, with the names of the authors.`;
}

function counted(count: number, what: string): string | null {
  if (count === 0) return null;
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
