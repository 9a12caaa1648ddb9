import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Archive } from '../../core/archive/archive';
import { encodeArchive } from '../../core/archive/encode';
import type { Problem } from '../../core/bridge/messages/shared';
import { instantOf } from '../../core/dates/instant-of';
import { baseName } from '../../core/exports/file-name';
import { isolatedName } from '../../core/release/bidi';
import { documentFiles, statApart } from '../files/apart';
import { noteVersion, wasChangedByAnother } from '../files/known-versions';
import { rememberFile } from '../files/recent-files';
import { writeAtomically } from '../files/write-atomically';
import type { DocumentWindow } from '../windows/document-window';
import { picturesOf } from '../windows/windows';
import { DATELINE_FILES } from './open-dialog';
import type { Handlers } from './serve-requests';

/** Saves the release sent by the window, to its file or to a chosen one. */
export const saveDocument: Handlers['document.save'] = async ({ release, as }, document) => {
  // Messages arrive in order, so the shell has every edit that is being saved.
  const { revision, saves } = document;
  const save = saves.begin();
  try {
    const path = await placeFor(document, as, baseName(release));
    const now = instantOf(new Date());
    const dated = { ...release, facts: { ...release.facts, modified: now } };
    const archive = { release: dated, assets: picturesOf(dated, document) };
    if (path === null || !(await writeInTurn(document, save, archive, path))) {
      document.notSaved();
      return null;
    }
    // The document is where a later save has put it, and its window has what that one answered.
    if (!saves.finish(save)) return null;
    document.saved(archive, path, revision);
    return document.state;
  } catch (error) {
    document.notSaved();
    throw error;
  }
};

/** @returns whether it is written; not where the person would rather not, or a later save was faster */
function writeInTurn(
  document: DocumentWindow,
  save: number,
  archive: Archive,
  path: string,
): Promise<boolean> {
  const isItsTurn = sayIfSlow(document, path);
  return document.saves.inTurn(path, async () => {
    isItsTurn();
    if (document.saves.isOvertaken(save) || !(await isStillOurs(document, path))) return false;
    // The journal is never behind the file: else a crash now would offer an older text than is saved.
    await document.flushJournal();
    const isWritten = sayIfSlow(document, path);
    await writeAtomically(path, encodeArchive(archive), {
      replace: true,
      backups: join(app.getPath('userData'), 'backups'),
      files: documentFiles,
    }).finally(isWritten);
    // It is saved, even if its drive stops answering.
    await noteVersion(path).catch(console.error);
    void rememberFile(path);
    return true;
  });
}

/** After this time the person is told that the save is slow, in milliseconds. */
const PATIENCE_MS = 4_000;

/** Shows a notice when a save is slow. Returns a function that removes it. */
function sayIfSlow(document: DocumentWindow, path: string): () => void {
  const problem: Problem = {
    message: `“${basename(path)}” is not saved yet: its drive does not answer.`,
    advice: 'Use Save as… to save a copy on this computer. Your text is still here.',
  };
  const timer = setTimeout(() => document.send('problem', problem), PATIENCE_MS);
  return () => clearTimeout(timer);
}

/**
 * Saves a copy of the shell's own text: for a window whose page cannot be asked any more.
 *
 * @returns where it is; null when the person cancelled
 * @throws UserError when it cannot be written
 */
export async function saveFromShell(document: DocumentWindow): Promise<string | null> {
  const { release } = document;
  const path = await placeFor(document, true, baseName(release));
  if (path === null) return null;
  const archive = { release, assets: picturesOf(release, document) };
  // A save of the window that was begun before must not overwrite it later.
  await document.saves.inTurn(path, () =>
    writeAtomically(path, encodeArchive(archive), { replace: true, files: documentFiles }),
  );
  if (path === document.path) await noteVersion(path).catch(console.error);
  return path;
}

async function placeFor(
  { path, window }: DocumentWindow,
  as: boolean,
  name: string,
): Promise<string | null> {
  if (path && !as) return path;
  const { filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the release',
    defaultPath: path ?? join(app.getPath('documents'), `${name}.dateline`),
    filters: DATELINE_FILES,
  });
  if (!filePath) return null;
  if (filePath.endsWith('.dateline')) return filePath;
  const named = `${filePath}.dateline`;
  // The dialog has asked about the name without the extension only.
  return (await isFree(named)) ||
    (await mayReplace(window, `“${isolatedName(basename(named))}” exists.`))
    ? named
    : null;
}

/** A file that somebody else has changed since is not replaced unasked. */
async function isStillOurs(document: DocumentWindow, target: string): Promise<boolean> {
  const { path, window } = document;
  if (target !== path) return true;
  const isKnown = sayIfSlow(document, target);
  if (!(await wasChangedByAnother(target).finally(isKnown))) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This file was changed by another program.',
    detail:
      'Merge both versions and then save, replace that version with yours, or cancel ' +
      'and save yours under another name.',
    buttons: ['Replace', 'Cancel', 'Bring both together'],
    defaultId: 2,
    cancelId: 1,
  });
  if (response === 2) document.send('disk.bringTogether', null);
  return response === 0;
}

async function mayReplace(window: BrowserWindow, message: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail: 'Replace that version with yours, or cancel and save yours under another name.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

const isFree = async (path: string): Promise<boolean> => (await statApart(path)) === null;
