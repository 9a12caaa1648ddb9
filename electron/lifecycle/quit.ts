import { app, dialog } from 'electron';
import { isolatedName } from '../../core/release/bidi';
import { notesGone, takeNotesAway } from '../disk/follow-disk';
import { typesetter } from '../engine/window-typesetter';
import { allWorkStopped } from '../export/work';
import { areThreadsHeld, threadsFree } from '../files/apart';
import { journalsSettled, leaveJournals } from '../journal/journals';
import type { DocumentWindow } from '../windows/document-window';
import { openDocuments } from '../windows/windows';
import { exportPool } from '../workers/export-pool';
import { within } from './within';

/** Asks one question at most when the application is to end, however many windows hold changes. */
export function guardQuitting(): void {
  let isAsking = false;
  app.on('before-quit', (event) => {
    const dirty = openDocuments().filter((document) => document.dirty);
    // One document asks for itself, as on closing its window.
    if (dirty.length < 2) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask(dirty)
      .finally(() => {
        // A save that hangs must not prevent quitting without it.
        isAsking = false;
      })
      .then((answer) => settle(dirty, answer))
      .then((isSettled) => isSettled && app.quit())
      .catch(console.error);
  });
  let hasSettled = false;
  const quit = (): void => {
    hasSettled = true;
    // Where a window has been opened meanwhile this closes it first, and there is more to wait for.
    app.quit();
    hasSettled = false;
  };
  app.on('will-quit', (event) => {
    if (hasSettled) return;
    event.preventDefault();
    void within(ENDING_MS, Promise.allSettled([journalsSettled(), allWorkStopped(), notesGone()]))
      .then(() => within(ENDING_MS, threadsFree()))
      // Before this event is over Electron is still quitting, and does not hear that it is to.
      .finally(() => setImmediate(quit));
  });
  app.on('quit', endHeldThreads);
}

/**
 * Quits at once, without a question, on system signals. Unsaved text is in the journal and offered
 * at the next start.
 */
export function endOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      void within(ENDING_MS, Promise.allSettled([leaveJournals(), takeNotesAway()])).finally(() => {
        endHeldThreads();
        app.exit(0);
      });
    });
  }
}

/** How long the end waits for drives, in milliseconds. */
const ENDING_MS = 5_000;

/**
 * A thread that a hung drive holds, or an endless document, would keep the program from ending until
 * the drive answers or the document is set.
 */
function endHeldThreads(): void {
  if (areThreadsHeld() || typesetter.isBusy || exportPool.isBusy)
    process.kill(process.pid, 'SIGKILL');
}

type Answer = 'save' | 'discard' | 'cancel';

/** Asks what to do with unsaved changes. */
async function ask(dirty: readonly DocumentWindow[]): Promise<Answer> {
  const kept = await Promise.all(dirty.map((document) => document.flushJournal()));
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: `Save the changes to ${dirty.length} releases?`,
    detail: [
      dirty.map(({ name }) => `“${isolatedName(name)}”`).join(', '),
      ...(dirty.some(({ path }) => path === null)
        ? ['Dateline asks where to save those that have no file yet.']
        : []),
      kept.every(Boolean)
        ? 'If you don’t, they stay under File, Recently closed, for a week.'
        : 'They are lost if you don’t save them.',
    ].join('\n'),
    buttons: ['Save all', 'Don’t save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['save', 'discard', 'cancel'] as const)[response] ?? 'cancel';
}

/** Acts on the answer. Resolves to whether the application may quit now. */
async function settle(dirty: readonly DocumentWindow[], answer: Answer): Promise<boolean> {
  if (answer === 'discard') {
    for (const document of dirty) await document.setAside();
    return true;
  }
  if (answer === 'cancel') return false;
  for (const document of dirty) if (!(await document.saveAndClose())) return false;
  return true;
}
