// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

/**
 * Installs what package-lock.json pins, unless that very lock file is installed already.
 * Install scripts are not run: nothing here needs them, and Electron's would download.
 *
 * @param {string} root folder of package.json
 * @returns {boolean} whether anything had to be done
 */
export function ensureDependencies(root) {
  if (areDependenciesInstalled(root)) return false;
  say('Installing dependencies…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error('The dependencies could not be installed. Check the network, then try again.');
  }
  writeFileSync(stampIn(root), lockHash(root));
  return true;
}

/** Whether `node_modules` holds what package-lock.json pins. @param {string} root */
export function areDependenciesInstalled(root) {
  const stamp = stampIn(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root);
}

/** @param {string} root */
const stampIn = (root) => join(root, 'node_modules', '.dateline-lock');

/** @param {string} root */
const lockHash = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
