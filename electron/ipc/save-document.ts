import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { encodeArchive } from '../../core/archive/encode';
import { baseName } from '../../core/exports/file-name';
import { rememberFile } from '../files/recent-files';
import { writeAtomically } from '../files/write-atomically';
import type { DocumentWindow } from '../windows/document-window';
import { DATELINE_FILES } from './open-dialog';
import type { Handlers } from './serve-requests';

/** When each file was last written by us or read, by its path; another time is another's change. */
const known = new Map<string, number>();

/** Saves what the window sent, where it was or where the person says. */
export const saveDocument: Handlers['document.save'] = async ({ release, as }, document) => {
  const path = await placeFor(document, as, baseName(release));
  if (path === null || !(await mayReplace(document, path))) {
    document.notSaved();
    return null;
  }
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const dated = { ...release, facts: { ...release.facts, modified: now } };
  try {
    const bytes = encodeArchive({ release: dated, assets: document.assets });
    await writeAtomically(path, bytes, { replace: true });
  } catch (error) {
    document.notSaved();
    throw error;
  }
  known.set(path, await changedAt(path));
  await rememberFile(path);
  document.saved(dated, path);
  return document.state;
};

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
  return filePath.endsWith('.dateline') ? filePath : `${filePath}.dateline`;
}

/** A file that somebody else has changed since is not replaced unasked. */
async function mayReplace({ path, window }: DocumentWindow, target: string): Promise<boolean> {
  const before = known.get(target);
  if (target !== path || before === undefined || (await changedAt(target)) === before) return true;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This file was changed by another program.',
    detail: 'Replace that version with yours, or cancel and save yours under another name.',
    buttons: ['Replace', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** In milliseconds since 1970; 0 for a file that is not there. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
