import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AskedPicture } from '../core/bridge/asset-url';
import type { Problem } from '../core/bridge/messages/shared';
import { UserError } from '../core/errors';
import { hasTooManyPixels } from '../core/images/pixels';
import { isOfAnotherProgram } from '../core/imports/file-names';
import { followFaults } from './diagnostics/follow-faults';
import { reportFault } from './diagnostics/log';
import { followDisk } from './disk/follow-disk';
import { lastFile } from './files/recent-files';
import { anyWindowHandlers, handlers } from './ipc/handlers';
import { answerRequests } from './ipc/serve-requests';
import { followCorrections } from './issue/corrections';
import { pendingNotices } from './journal/pending-notices';
import { sampleGivesWay } from './journal/sample-gives-way';
import { followUses } from './library/backlinks';
import { followOnFocus, libraryAsset } from './library/library';
import { guardDocuments } from './lifecycle/guard-documents';
import { installMenu } from './menu';
import { shownPicture } from './pictures/shown-pictures';
import { followSettings } from './settings/apply';
import { setting, settings } from './settings/settings';
import { keepTemplatesIn } from './templates/templates';
import { followVersions } from './versions/versions';
import { installFieldMenus } from './windows/field-menu';
import { discardPooledWindow } from './windows/window-pool';
import { currentDocument, openAsset, openPath, openStart, reviewIn } from './windows/windows';

export { formAt } from './preview/forms';

/**
 * A picture of an open document or of the library, in the width that was asked for. One that would take
 * more memory than a window should have is not shown.
 */
export async function pictureAt({ asset, width }: AskedPicture): Promise<Uint8Array | undefined> {
  const bytes = openAsset(asset) ?? (await libraryAsset(asset));
  if (bytes && hasTooManyPixels(bytes)) return undefined;
  return bytes && width ? shownPicture(asset, bytes, width) : bytes;
}

/**
 * Opens what the person gave in the window that stands ready, and answers the windows from then on.
 *
 * @param problem what a window is to say first
 */
export async function begin(paths: readonly string[], problem: Problem | null): Promise<void> {
  if (problem) pendingNotices.add(null, problem);
  keepTemplatesIn(join(app.getPath('userData'), 'templates'));
  followFaults();
  followUses();
  followVersions();
  followDisk();
  followCorrections();
  followSettings();
  for (const wrong of await settings().problems()) pendingNotices.add(null, wrong);
  followOnFocus();
  guardDocuments();
  const problems = await openEach(paths);
  answerRequests(handlers, anyWindowHandlers);
  installMenu();
  installFieldMenus();
  await tell(problems);
}

/** For a second start while this one runs. */
export async function openMore(paths: readonly string[]): Promise<void> {
  currentDocument()?.window.focus();
  await openAll(paths);
  if (!paths.every(isOfAnotherProgram)) await sampleGivesWay();
}

/**
 * Opens each file, or the first template where there is none; says what could not be opened. Files of
 * other programs are reviewed in the window in front.
 */
export async function openAll(paths: readonly string[]): Promise<void> {
  await tell(await openEach(paths));
}

async function openEach(paths: readonly string[]): Promise<UserError[]> {
  const problems: UserError[] = [];
  for (const path of paths) {
    if (isOfAnotherProgram(path)) continue;
    await openPath(path).catch((error) => problems.push(asProblem(error)));
  }
  if (!currentDocument() && (await setting('start')) === 'last') {
    const last = await lastFile();
    if (last) await openPath(last).catch((error) => problems.push(asProblem(error)));
  }
  try {
    await openStart();
  } finally {
    discardPooledWindow();
  }
  const foreign = paths.filter(isOfAnotherProgram);
  const shown = currentDocument();
  if (shown && foreign.length > 0) reviewIn(shown, foreign);
  return problems;
}

async function tell(problems: readonly UserError[]): Promise<void> {
  for (const problem of problems) {
    await dialog.showMessageBox({
      type: 'warning',
      message: problem.message,
      detail: problem.advice,
    });
  }
}

function asProblem(error: unknown): UserError {
  if (error instanceof UserError) return error;
  reportFault(error);
  return new UserError('A file could not be opened.', 'Try again, or open an earlier copy.');
}
