import { join } from 'node:path';
import { app } from 'electron';
import type { Problem } from '../../core/bridge/messages/shared';
import { JournalLog } from '../../core/journal/log';
import { JOURNAL_FORMAT } from '../../core/journal/record';
import type { Replayed } from '../../core/journal/replay';
import { type UndoBatch, undoBatches } from '../../core/journal/undo-batches';
import { reportFault } from '../diagnostics/log';
import { journalFiles } from '../files/apart';
import { fileProblem } from '../files/file-problem';
import type { DocumentWindow } from '../windows/document-window';
import { picturesOf } from '../windows/windows';
import { journalsIn } from './journal-folder';
import { JournalWriter } from './journal-writer';

const writers = new Map<DocumentWindow, JournalWriter>();
/** Journals on their way out; quitting waits for them. */
const leaving = new Set<Promise<void>>();
/** Documents whose journal does not get to its disk at the moment. */
const troubled = new Set<DocumentWindow>();
/** The application ends without having asked: journals stay, as after a crash. */
let areLeft = false;

export const journalsFolder = (): string => journalsIn(app.getPath('userData'));
export const sessionFolder = (session: string): string => join(journalsFolder(), session);

/** Whether a session's document is open in a window. */
export const isOpenSession = (session: string): boolean =>
  [...writers.keys()].some((document) => document.session === session);

/** Keeps a journal of a document while it is open. `found` continues a recovered one. */
export function keepJournal(document: DocumentWindow, found: Replayed | null): void {
  const { session, path, name, release } = document;
  const header = {
    type: 'header',
    format: JOURNAL_FORMAT,
    session,
    document: release.id,
    path,
    name,
  } as const;
  const log = found ? JournalLog.goOn({ ...found, header }) : new JournalLog(header, release);
  const writer = new JournalWriter({
    folder: sessionFolder(session),
    log,
    pictures: () => picturesOf(document.release, document),
    onTrouble: (error) => tellTrouble(document, error),
    onSafe: () => troubled.delete(document),
    files: journalFiles,
  });
  writers.set(document, writer);
  let isAside = false;
  document.autosave = {
    flush: () => writer.flush(),
    stash: async () => {
      isAside = true;
      await writer.setAside(Date.now());
    },
  };
  document.onEdit((edit) => writer.edit({ ...edit, at: Date.now() }));
  document.onSaved(({ archive, path: savedAt, since }) => {
    writer.saved({
      at: Date.now(),
      path: savedAt,
      name: document.name,
      release: archive.release,
      since,
    });
    void writer.flush();
  });
  document.window.on('blur', () => void writer.flush());
  document.window.on('closed', () => {
    writers.delete(document);
    troubled.delete(document);
    if (isAside || areLeft) return;
    const left = writer.remove().finally(() => leaving.delete(left));
    leaving.add(left);
  });
  // A release that was made of another program's file is in no file of ours yet.
  if (found || document.dirty) void writer.begin();
}

/** The steps of undo that the journal of an open document holds. */
export function undoHistory(document: DocumentWindow): UndoBatch[] {
  const log = writers.get(document)?.log;
  return log ? undoBatches(log.edits) : [];
}

/**
 * Flushes all journals and keeps them when the windows close without a question. Call it when the
 * application is terminated.
 */
export function leaveJournals(): Promise<void> {
  areLeft = true;
  return flushJournals();
}

/** Brings everything that is open to the disk. */
export async function flushJournals(): Promise<void> {
  await Promise.all([...writers.values()].map((writer) => writer.flush()));
}

/** Resolves when the journals of closed documents are gone. */
export async function journalsSettled(): Promise<boolean> {
  const hadSome = leaving.size > 0;
  await Promise.all(leaving);
  return hadSome;
}

/** Once for all documents, until it is over: a full disk is one thing to know, not twenty. */
function tellTrouble(document: DocumentWindow, error: unknown): void {
  reportFault(error);
  const isTold = troubled.size > 0;
  troubled.add(document);
  if (isTold) return;
  document.send('problem', journalTrouble(error));
}

export function journalTrouble(error: unknown): Problem {
  const { message } = fileProblem(error, 'write', join(journalsFolder(), 'journal'));
  return {
    message: 'What you type is not protected against a crash at the moment.',
    advice: `Save often. The reason: ${message}`,
  };
}
