import { flushJournals } from '../journal/journals';
import { news } from '../journal/news';
import { PAGE } from './app-protocol';
import type { DocumentWindow } from './document-window';

const MOST_REVIVALS = 3;

/**
 * Starts a window's page again when its process has gone. The shell has every edit that the window
 * sent, so that the text is as it was; a page that goes again and again is left alone.
 */
export function reviveAfterCrash(document: DocumentWindow): void {
  let revivals = 0;
  const { webContents } = document.window;
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    console.error(`the process of a window is gone: ${reason}`);
    void flushJournals();
    revivals += 1;
    if (revivals > MOST_REVIVALS) return;
    document.notSaved();
    news.add(document, {
      message: 'This window stopped and was started again.',
      advice: 'Your text is as you left it; save it now.',
    });
    void document.window.loadURL(PAGE);
  });
}
