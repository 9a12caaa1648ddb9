// @ts-check
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

const SOURCES = ['core', 'electron', 'renderer', 'build/fonts', 'build/licences'];
const FILES = ['package-lock.json', 'electron.vite.config.ts', 'tsconfig.json'];

/**
 * Builds `bundle/` from the sources, unless it was built from these very sources.
 *
 * @param {string} root folder of package.json
 */
export function ensureBundle(root) {
  const stamp = join(root, 'bundle', '.sources');
  const now = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say('Building…');
  const vite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The program could not be built; the reason stands above.');
  mkdirSync(join(root, 'bundle'), { recursive: true });
  writeFileSync(stamp, now);
}

/** @param {string} root */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    for (const name of names.sort()) hash.update(name).update(readFileSync(name));
  }
  for (const name of FILES) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}
