import { useEffect, useId, useState } from 'react';
import type { ExportOutcome } from '../../../core/bridge/messages/export';
import { isAddress } from '../../../core/exports/eml/mail-draft';
import type { Addressee, SignOff } from '../../../core/release/review/rounds';
import { nameOf } from '../../../core/review/comments';
import { mailFileNames, reviewMails } from '../../../core/review/review-mails';
import { stateText } from '../../../core/review/sign-off-text';
import { type Standing, signOffStates, withAsked } from '../../../core/review/sign-offs';
import { sentForReview } from '../../../core/review/word/send';
import { problemOf, request } from '../../bridge/client';
import { FolderChoice } from '../../export/FolderChoice';
import { exportNotice } from '../../preflight/export-notice';
import { ResultDialog } from '../../preflight/ResultDialog';
import { Results } from '../../preflight/Results';
import { Dialog } from '../../ui/Dialog';
import { GrowingText } from '../../ui/GrowingText';
import { Progress } from '../../work/Progress';
import { useWork } from '../../work/use-work';
import type { DialogProps } from '../../workspace/dialog-props';
import { useRelease, useWorkspace } from '../../workspace/workspace-context';
import { MeFields, NOBODY, trimmed } from '../MeFields';
import { noteRound, readyToSend } from '../note-round';
import { authorNow, newId } from '../review-actions';
import { useMe } from '../use-me';
import './sign-off.css';

interface Drafted {
  readonly outcomes: readonly ExportOutcome[];
  readonly wanted: number;
  /** All drafts are written, and those they go to are noted as asked. */
  readonly isNoted: boolean;
}

/** Drafts the e-mails to those who have to approve, with the text attached, and notes that they were asked. */
export function MailsDialog({ onClose }: DialogProps) {
  const { editor, report, save } = useWorkspace();
  const release = useRelease();
  const standings = signOffStates(release, Date.now());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(toAsk(standings)));
  const [asOne, setAsOne] = useState(false);
  const [attached, setAttached] = useState(true);
  const [note, setNote] = useState('');
  const [folder, setFolder] = useState('');
  const [me, keepMe] = useMe();
  const [typed, setTyped] = useState(NOBODY);
  const [isAsked, setAsked] = useState(false);
  const person = me ?? trimmed(typed);
  const { work, result, start, clear } = useWork<Drafted>('signOffMails');
  const noteId = useId();

  // Asked once: the folder that was chosen since must not be overwritten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    request('export.suggest', { release }).then(
      (suggested) => setFolder(suggested.folder),
      (error) => report(problemOf(error)),
    );
  }, []);

  const lines = standings.flatMap(({ signOff }) => (chosen.has(signOff.id) ? signOff : []));
  const draft = (replace: boolean): void => {
    setAsked(true);
    if (me === undefined || person.name === '') return;
    if (!me) keepMe(person);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const now = Date.now();
    const choices = { asOne, note: note.trim(), from: nameOf(person), zone, attached, now };
    const mails = reviewMails(release, lines, choices);
    const names = mailFileNames(release, mails);
    const author = authorNow(person);
    const dues = lines.flatMap(({ due }) => (due && Date.parse(due) > now ? due : [])).sort();
    const sending = {
      to: lines.map(addresseeOf),
      note: note.trim(),
      ...(dues[0] && { due: dues[0] }),
    };
    const ready = readyToSend(editor, person);
    const { release: sent, round } = sentForReview(ready, sending, author, newId);
    const asked = withAsked(sent, new Set(lines.map(({ id }) => id)), author, newId);
    start({
      title: 'E-mail drafts',
      run: async (id) => {
        const outcomes = await request('review.mails', {
          work: id,
          release: asked,
          round: round.id,
          folder,
          attached,
          mails: mails.map((mail, index) => ({
            ...mail,
            to: [...mail.to],
            bcc: [...mail.bcc],
            fileName: names[index] ?? 'mail.eml',
          })),
          replace,
        });
        const isNoted =
          outcomes.length === mails.length && outcomes.every(({ type }) => type === 'written');
        if (isNoted) {
          noteRound(editor, asked);
          await save(false);
        }
        return { outcomes, wanted: mails.length, isNoted };
      },
      ended: ({ outcomes, wanted }) => exportNotice('E-mail drafts', outcomes, wanted),
    });
  };
  if (result) {
    return (
      <ResultDialog
        title={result.isNoted ? 'Ready to send' : 'Not ready to send'}
        onBack={result.isNoted ? undefined : clear}
        onClose={onClose}
      >
        <Results
          outcomes={result.outcomes}
          wanted={result.wanted}
          {...(!result.isNoted && { onReplace: () => draft(true) })}
        />
        <p>
          {result.isNoted
            ? 'Send the drafts from your mail program. The sheet says that they were asked today.'
            : 'Nobody is noted as asked, because not all drafts are written.'}
        </p>
      </ResultDialog>
    );
  }
  return (
    <Dialog title="Draft e-mails to those who approve" onClose={onClose}>
      <form
        className="sign-off-form"
        onSubmit={(event) => {
          event.preventDefault();
          draft(false);
        }}
      >
        <fieldset>
          <legend>To</legend>
          {standings.length === 0 && <p>Nobody is on the sheet yet.</p>}
          {standings.map(({ signOff, state }) => (
            <label key={signOff.id} className="sign-off-check">
              <input
                type="checkbox"
                checked={chosen.has(signOff.id)}
                disabled={!isAddress(signOff.email)}
                onChange={() => setChosen(toggled(chosen, signOff.id))}
              />
              <span>
                <bdi>{signOff.organisation}</bdi>{' '}
                <small>
                  {isAddress(signOff.email)
                    ? `${signOff.email} · ${stateText(state)}`
                    : signOff.email
                      ? `“${signOff.email}” is no e-mail address`
                      : 'no e-mail address on the sheet'}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>As</legend>
          <label className="sign-off-check">
            <input type="radio" name="asOne" checked={!asOne} onChange={() => setAsOne(false)} />
            An e-mail for each, with what has changed for them and their due date
          </label>
          <label className="sign-off-check">
            <input type="radio" name="asOne" checked={asOne} onChange={() => setAsOne(true)} />
            One e-mail for all, as blind copies
          </label>
          <label className="sign-off-check">
            <input
              type="checkbox"
              checked={attached}
              onChange={({ target }) => setAttached(target.checked)}
            />
            Attach the text as a Word document with its comments and tracked changes
          </label>
        </fieldset>
        <div>
          <span id={noteId}>A few words at the top</span>
          <GrowingText
            aria-labelledby={noteId}
            dir="auto"
            value={note}
            maxLength={5000}
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
        <div className="actions">
          {work && <Progress work={work} />}
          <button type="button" className="plain" onClick={onClose}>
            Close
          </button>
          <button
            type="submit"
            className="primary"
            disabled={work !== null || lines.length === 0 || me === undefined}
          >
            {work
              ? 'Writing…'
              : lines.length === 1 || asOne
                ? 'Draft it'
                : `Draft ${lines.length} e-mails`}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Those who have not approved the text as it is and who can be written to. */
const toAsk = (standings: readonly Standing[]): string[] =>
  standings
    .filter(({ signOff, state }) => state.type !== 'approved' && isAddress(signOff.email))
    .map(({ signOff }) => signOff.id);

const addresseeOf = ({ organisation, approver, email }: SignOff): Addressee => ({
  organisation,
  ...(approver && { name: approver }),
  email,
});

function toggled(all: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
}
