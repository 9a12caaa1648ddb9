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
  const stamp = join(root, 'node_modules', '.dateline-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return false;
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
  writeFileSync(stamp, lock);
  return true;
}
