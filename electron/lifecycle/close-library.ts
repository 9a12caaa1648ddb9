import { app, type BrowserWindow, dialog } from 'electron';
import { type EntryDraft, whatIsMissing } from '../../core/library/draft';
import { isolatedName } from '../../core/release/bidi';
import { library, unsavedDrafts } from '../library/library';
import { saveDraft } from '../library/save-entry';

/**
 * Asks what to do with unsaved entries when the library's window is closed or the application
 * quits. Nothing typed is lost, whatever the answer.
 *
 * @param show selects an entry that cannot be saved yet
 */
export function guardLibraryWindow(window: BrowserWindow, show: (id: string) => void): void {
  let isSettled = false;
  let isQuitting = false;
  const quits = (): void => {
    isQuitting = true;
    // Every window is asked to close at once; another may refuse, and then nothing is quitting.
    setImmediate(() => {
      isQuitting = false;
    });
  };
  app.on('before-quit', quits);
  window.on('closed', () => app.off('before-quit', quits));
  window.on('close', (event) => {
    if (isSettled || unsavedDrafts().length === 0) return;
    event.preventDefault();
    const wasQuitting = isQuitting;
    void settle(window, show).then((mayClose) => {
      if (!mayClose || window.isDestroyed()) return;
      isSettled = true;
      if (wasQuitting) app.quit();
      else window.close();
    }, console.error);
  });
}

/** Whether the window may close now. */
async function settle(window: BrowserWindow, show: (id: string) => void): Promise<boolean> {
  const drafts = unsavedDrafts();
  const [first] = drafts;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message:
      drafts.length === 1 && first
        ? `Save the changes to “${isolatedName(nameOf(first))}”?`
        : `Save the changes to ${drafts.length} entries of the library?`,
    detail: [
      ...(drafts.length > 1 ? [drafts.map(nameOf).join(', ')] : []),
      'If you don’t, they stay in the library’s window as changes that are not saved.',
    ].join('\n'),
    buttons: [drafts.length === 1 ? 'Save' : 'Save all', 'Keep for later', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  if (response === 0) return saveAll(window, drafts, show);
  return response === 1 && keepDrafts(window);
}

/** Saves unsaved entries as drafts. Shows the error and resolves to false if that fails. */
async function keepDrafts(window: BrowserWindow): Promise<boolean> {
  try {
    await (await library()).drafts.flush();
    return true;
  } catch (error) {
    await dialog.showMessageBox(window, {
      type: 'error',
      message: 'The changes could not be kept for later.',
      detail: error instanceof Error ? error.message : String(error),
      buttons: ['OK'],
    });
    return false;
  }
}

/** Saves all that can be saved. The first that cannot is shown, and the window stays. */
async function saveAll(
  window: BrowserWindow,
  drafts: readonly EntryDraft[],
  show: (id: string) => void,
): Promise<boolean> {
  const left: { readonly draft: EntryDraft; readonly why: string }[] = [];
  for (const draft of drafts) {
    const why = whatIsMissing(draft.entry) ?? (await whyNotSaved(draft));
    if (why) left.push({ draft, why });
  }
  const areKept = await keepDrafts(window);
  const [first] = left;
  if (!first) return areKept;
  show(first.draft.entry.id);
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: `“${isolatedName(nameOf(first.draft))}” could not be saved.`,
    detail: first.why,
    buttons: ['OK'],
  });
  return false;
}

async function whyNotSaved(draft: EntryDraft): Promise<string | null> {
  try {
    const result = await saveDraft(draft);
    return result.type === 'saved' ? null : 'Somebody else has changed the same fields.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const nameOf = ({ entry }: EntryDraft): string => entry.name.trim() || 'New entry';
