import { dialog } from 'electron';
import { isolatedName } from '../../core/release/bidi';
import { saveFromShell } from '../ipc/save-document';
import { flushJournals } from '../journal/journals';
import { pendingNotices } from '../journal/pending-notices';
import { PAGE } from '../windows/app-protocol';
import type { DocumentWindow } from '../windows/document-window';

/** So many crashes within `RECENT_MS`, and a page is not started again unasked. */
const MAX_CRASHES = 3;
const RECENT_MS = 5 * 60_000;

/**
 * Starts a window's page again when its process has gone. The shell has every edit that the window
 * sent, so the text is as it was. Where the page goes again and again, or does not answer, the person
 * is asked, and can save what the shell has.
 */
export function reloadAfterCrash(document: DocumentWindow): void {
  let crashes: number[] = [];
  let isAsking = false;
  const { window } = document;
  const reload = (): void => {
    pendingNotices.add(document, {
      message: 'This window stopped and was started again.',
      advice: 'Your text is as you left it; save it now.',
    });
    void window.loadURL(PAGE);
  };
  const ask = async (message: string, again: string): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    const choice = await askWhatToDo(document, message, again);
    isAsking = false;
    if (choice === 'again' && !window.isDestroyed()) {
      crashes = [];
      // A page in an endless loop ends only with its process.
      if (window.webContents.isCrashed()) reload();
      else window.webContents.forcefullyCrashRenderer();
    }
  };
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    console.error(`the process of a window is gone: ${reason}`);
    void flushJournals();
    document.notSaved();
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < RECENT_MS), now];
    if (crashes.length <= MAX_CRASHES) reload();
    else
      void ask(
        `The window of “${isolatedName(document.name)}” keeps stopping.`,
        'Start the window again',
      );
  });
  window.on('unresponsive', () => {
    void flushJournals();
    void ask(
      `The window of “${isolatedName(document.name)}” does not respond.`,
      'Start the window again',
    );
  });
}

/** Asks until the person has chosen something other than saving. */
async function askWhatToDo(
  document: DocumentWindow,
  message: string,
  again: string,
): Promise<'again' | 'wait'> {
  let detail = 'Dateline has your text as you left it.';
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message,
      detail,
      buttons: [again, 'Save a copy…', 'Wait'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response !== 1) return response === 0 ? 'again' : 'wait';
    detail = await saveFromShell(document).then(
      (path) => (path ? `The text is saved in “${path}”.` : detail),
      (error) => `It was not saved. ${error instanceof Error ? error.message : ''}`,
    );
  }
}
