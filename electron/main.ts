import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { UserError } from '../core/errors';
import subcommands from './command-line/subcommands.json';
import { followDisk } from './disk/follow-disk';
import { ensureDataFolder } from './files/data-folder';
import { handlers } from './ipc/handlers';
import { libraryHandlers } from './ipc/library-handlers';
import { serveRequests } from './ipc/serve-requests';
import { news } from './journal/news';
import { followOnFocus, libraryAsset } from './library/library';
import { followUses } from './library/uses';
import { formAt } from './live/forms';
import { installMenu } from './menu';
import { projectRoot } from './project-root';
import { keepTemplatesIn } from './templates';
import { followVersions } from './versions/versions';
import { claimProtocol, serveProtocol } from './windows/app-protocol';
import { guardDocuments } from './windows/guard-documents';
import { raiseWalls } from './windows/walls';
import { currentDocument, openAsset, openPath, openStart } from './windows/windows';

const given = ownArguments(process.argv, process.cwd());

if (subcommands.includes(given[0] ?? '')) {
  void import('./command-line/program')
    .then(({ runCommandLine }) => runCommandLine(allAfter(given[0] ?? '')))
    .then((code) => app.exit(code));
} else {
  const problem = ensureDataFolder();
  if (problem) news.add(null, problem);
  if (app.requestSingleInstanceLock()) openApplication();
  else app.quit();
}

function openApplication(): void {
  claimProtocol();
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', (_event, argv, folder) => {
    currentDocument()?.window.focus();
    void openAll(ownArguments(argv, folder).map((path) => resolve(folder, path)));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void openAll([path]);
    else given.push(path);
  });
  void app.whenReady().then(async () => {
    keepTemplatesIn(join(app.getPath('userData'), 'templates'));
    raiseWalls();
    serveProtocol(async (name) => openAsset(name) ?? libraryAsset(name), formAt);
    serveRequests(handlers, libraryHandlers);
    followUses();
    followVersions();
    followDisk();
    followOnFocus();
    guardDocuments();
    installMenu();
    await openAll(given);
  });
}

/** Opens each file, or the first template where there is none; says what could not be opened. */
async function openAll(paths: readonly string[]): Promise<void> {
  const problems: UserError[] = [];
  for (const path of paths) await openPath(path).catch((error) => problems.push(asProblem(error)));
  await openStart();
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
  console.error(error);
  return new UserError('A file could not be opened.', 'Try again, or open an earlier copy.');
}

/** What the person gave: no switches of Chromium's, and not the project that is being run. */
function ownArguments(argv: readonly string[], folder: string): string[] {
  const words = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return words.filter((word) => app.isPackaged || resolve(folder, word) !== projectRoot);
}

/** A command with its options, which the list above leaves out. */
function allAfter(command: string): string[] {
  return process.argv.slice(process.argv.indexOf(command));
}
