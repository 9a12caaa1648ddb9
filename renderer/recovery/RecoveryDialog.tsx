import { useCallback, useEffect, useState } from 'react';
import type { FoundJournal } from '../../core/bridge/messages/journal';
import type { Problem } from '../../core/bridge/messages/shared';
import { problemOf, request } from '../bridge/client';
import { Dialog } from '../ui/Dialog';
import type { DialogProps } from '../workspace/dialog-props';
import { usePreparedWindow } from '../workspace/use-prepared-window';
import { useWorkspace } from '../workspace/workspace-context';
import { FoundRelease } from './FoundRelease';
import './recovery.css';

type Found = readonly FoundJournal[];

/** What was never saved: because Dateline ended before, or because the person chose not to. */
export function RecoveryDialog({ onClose }: DialogProps) {
  const { report } = useWorkspace();
  const [found, setFound] = useState<Found | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const fail = useCallback((error: unknown) => report(problemOf(error)), [report]);
  usePreparedWindow();
  useEffect(() => {
    request('journal.list', null).then(({ journals, problems: unreadable }) => {
      setFound(journals);
      setProblems(unreadable);
    }, fail);
  }, [fail]);
  if (!found) return null;
  const left = (session: string): void =>
    setFound((all) => all?.filter((each) => each.session !== session) ?? null);
  const open = ({ session }: FoundJournal): Promise<void> =>
    request('journal.open', { session }).then(() => left(session), fail);
  const discard = ({ session }: FoundJournal): Promise<void> =>
    request('journal.discard', { session }).then(() => left(session), fail);

  const ended = found.filter(({ closedAt }) => closedAt === null);
  const closed = found.filter(({ closedAt }) => closedAt !== null);
  const list = (title: string, journals: Found) =>
    journals.length > 0 && (
      <section>
        <h3>{title}</h3>
        <ul className="found">
          {journals.map((journal) => (
            <FoundRelease
              key={journal.session}
              journal={journal}
              onOpen={() => void open(journal)}
              onDiscard={() => void discard(journal)}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <Dialog title={ended.length > 0 ? 'Unsaved releases' : 'Recently closed'} onClose={onClose}>
      {list('Dateline closed before these were saved', ended)}
      {list('Closed without saving; kept for a week', closed)}
      {found.length === 0 && problems.length === 0 && (
        <p>Nothing to recover. A release closed without saving is kept for a week.</p>
      )}
      {problems.map(({ message, advice }) => (
        <p key={advice}>
          <strong>{message}</strong> {advice}
        </p>
      ))}
      <div className="actions">
        {ended.length > 1 && (
          <button type="button" className="plain" onClick={() => void openEach(ended, open)}>
            Open all
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          {ended.length > 0 ? 'Decide later' : 'Close'}
        </button>
      </div>
    </Dialog>
  );
}

async function openEach(journals: Found, open: (journal: FoundJournal) => Promise<void>) {
  for (const journal of journals) await open(journal);
}
