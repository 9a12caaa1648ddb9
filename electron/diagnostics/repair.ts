import { mkdir, readdir, readFile, readlink, rename } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { UserError } from '../../core/errors';
import { ENTRY_VERSION } from '../../core/library/entries/entry-base';
import { parseEntry } from '../../core/library/entry-json';
import { fileProblem } from '../files/file-problem';
import { isRunning } from '../files/is-running';
import { OWN_LIBRARY } from '../library/own-library';
import { Details, FORMAT as VERSIONS_FORMAT } from '../versions/version-files';

/** Something in a profile that cannot be used. */
export interface Damage {
  /** Relative to the profile. */
  readonly path: string;
  readonly what: string;
}

export interface Repaired {
  /** Where what was set aside is now; null where nothing had to be. */
  readonly folder: string | null;
  readonly moved: readonly Damage[];
}

/** What Chromium keeps and makes again: a damaged cache is a common cause of a window that stays empty. */
const CACHES = [
  'Cache',
  'Code Cache',
  'GPUCache',
  'DawnCache',
  'DawnGraphiteCache',
  'DawnWebGPUCache',
  'GrShaderCache',
  'ShaderCache',
  'blob_storage',
];
const SET_ASIDE = 'set-aside';

/**
 * Looks through a profile for what cannot be read. Unsaved text (`journals`) is never touched: it is
 * read as far as it goes when Dateline starts.
 *
 * @param profile the folder of the application's data
 */
export async function findDamage(profile: string): Promise<Damage[]> {
  const found: Damage[] = [];
  const readSettings = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ''));
  const check = async (path: string, what: string, parse: (text: string) => unknown) => {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return;
    try {
      parse(text);
    } catch {
      if (!isOfNewer(text)) found.push({ path: relative(profile, path), what });
    }
  };
  await check(join(profile, 'settings.json'), 'settings', readSettings);
  await check(join(profile, 'recent-files.json'), 'settings', JSON.parse);
  for (const path of await jsonFilesBelow(join(profile, OWN_LIBRARY))) {
    await check(path, 'an entry of the library', (text) => parseEntry(text, 'entry.json'));
  }
  for (const path of await jsonFilesBelow(join(profile, 'versions'))) {
    await check(path, 'details of a version', (text) => v.parse(Details, JSON.parse(text)));
  }
  return found;
}

/**
 * Sets damaged files aside, so that Dateline starts with what is left. Nothing is deleted.
 *
 * @param caches whether Chromium's caches are set aside too: only while no window is open
 * @throws UserError where they cannot be moved
 */
export async function repair(profile: string, caches: boolean): Promise<Repaired> {
  const damaged = await findDamage(profile);
  const names = caches ? await readdir(profile).catch((): string[] => []) : [];
  const cached = CACHES.filter((name) => names.includes(name)).map((path) => ({
    path,
    what: 'a cache, which is made again',
  }));
  const moved = [...damaged, ...cached];
  if (moved.length === 0) return { folder: null, moved };
  const folder = join(profile, SET_ASIDE, new Date().toISOString().replace(/[:.]/g, '-'));
  for (const { path } of moved) {
    const to = join(folder, path);
    try {
      await mkdir(dirname(to), { recursive: true });
      await rename(join(profile, path), to);
    } catch (error) {
      throw fileProblem(error, 'write', to);
    }
  }
  return { folder, moved };
}

/**
 * Refuses where a window is open on the profile.
 *
 * @throws UserError
 */
export async function refuseWhileOpen(profile: string): Promise<void> {
  // Chromium's lock: a link to the machine's name and the process's id (not on Windows).
  const lock = await readlink(join(profile, 'SingletonLock')).catch(() => '');
  const [, host, id] = /^(.*)-(\d+)$/.exec(lock) ?? [];
  if (host !== hostname() || !isRunning(Number(id))) return;
  throw new UserError('Dateline is open.', 'Close all its windows, then repair it.');
}

/** Whether a file is whole, but of a later layout than this program knows. */
function isOfNewer(text: string): boolean {
  try {
    const { schemaVersion = 0, format = 0 } = JSON.parse(text);
    return schemaVersion > ENTRY_VERSION || format > VERSIONS_FORMAT;
  } catch {
    return false;
  }
}

async function jsonFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return jsonFilesBelow(path);
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    }),
  );
  return below.flat();
}
