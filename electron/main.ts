import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { app, Menu } from 'electron';
import type { Problem } from '../core/bridge/messages/shared';
import subcommands from './command-line/subcommands.json';
import { hasDisplay, runWithoutDisplay } from './command-line/without-display';
import { ensureDataFolder } from './files/data-folder';
import { takeRequests } from './ipc/take-requests';
import { projectRoot } from './project-root';
import { moveToPortableFolder } from './settings/portable';
import { themeAtStart } from './settings/theme-at-start';
import { claimSchemes, serveFiles } from './windows/app-protocol';
import { drawNothing, drawWithoutCard } from './windows/graphics';
import { serveMemory } from './windows/memory-protocol';
import { switchNetworkOff } from './windows/network';
import { hardenSession } from './windows/session-security';
import { openFirstWindow } from './windows/window-pool';

// What is imported here is all that is read before the first window is opened: the rest of the
// application is read while that window's process starts (tests/app/start.test.ts counts it).

/** Options that may stand before a command; others there are Chromium's. */
const FOR_ALL = new Set(['-q', '--quiet', '--verbose', '--no-color']);

const given = ownArguments(process.argv, process.cwd());

const aboutItself = process.argv.find((each) => ['--version', '-V', '--help'].includes(each));
const command = isForWindow(given[0]) ? aboutItself : given[0];

if (command && !hasDisplay()) runWithoutDisplay(allAfter(command));
else if (command) {
  moveToPortableFolder();
  drawNothing();
  void import('./command-line/program')
    .then(({ runCommandLine }) => runCommandLine(allAfter(command)))
    .then((code) => app.exit(code));
} else {
  moveToPortableFolder();
  const problem = ensureDataFolder();
  if (app.requestSingleInstanceLock()) openApplication(problem);
  else app.quit();
}

function openApplication(problem: Problem | null): void {
  claimSchemes();
  drawWithoutCard();
  switchNetworkOff();
  // Electron would build a menu of its own, which nobody would see.
  Menu.setApplicationMenu(null);
  const application = app.whenReady().then(() => {
    hardenSession();
    themeAtStart();
    const pageIsServed = serveFiles();
    serveMemory(() => application);
    takeRequests();
    openFirstWindow();
    return pageIsServed.then(readApplication);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('second-instance', (_event, argv, folder) => {
    const paths = ownArguments(argv, folder).map((path) => resolve(folder, path));
    void application.then(({ openMore }) => openMore(paths));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) void application.then(({ openAll }) => openAll([path]));
    else given.push(path);
  });
  void application.then(({ begin }) => begin(given, problem));
}

/** Reads the rest piece by piece: in between the window is answered what it asks. */
async function readApplication() {
  await nextTurn();
  await import('./templates/templates');
  await nextTurn();
  await import('./ipc/handlers');
  await nextTurn();
  return import('./application');
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A window opens files. A word that is neither a file nor a command is for the command line to refuse. */
function isForWindow(word: string | undefined): boolean {
  if (word === undefined || word.endsWith('.dateline')) return true;
  return !subcommands.includes(word) && existsSync(word);
}

/** What the person gave: no switches of Chromium's, and not the project that is being run. */
function ownArguments(argv: readonly string[], folder: string): string[] {
  const words = argv.slice(1).filter((argument) => !argument.startsWith('-'));
  return words.filter((word) => app.isPackaged || resolve(folder, word) !== projectRoot);
}

/** A command with its options, which the list above leaves out, and those for all that stand before it. */
function allAfter(command: string): string[] {
  const at = process.argv.indexOf(command);
  return [
    ...process.argv.slice(1, at).filter((each) => FOR_ALL.has(each)),
    ...process.argv.slice(at),
  ];
}
