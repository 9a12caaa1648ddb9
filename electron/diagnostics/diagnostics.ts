import { constants } from 'node:fs';
import { access, readdir, readFile, statfs } from 'node:fs/promises';
import { arch, homedir, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { addedFolder, dictionariesIn } from '../checks/added-dictionaries';
import { journalsIn } from '../journal/journal-folder';
import { lastLines, logFolder } from './log';
import { findDamage } from './repair';

const LINES = 200;

/**
 * What helps to find a fault, to be looked at and sent by a person: versions, the state of the
 * profile and the log. It holds no word of a release, of the library or of a setting.
 *
 * @param profile the folder of the application's data
 */
export async function diagnostics(profile: string): Promise<string> {
  const { electron, chrome, node } = process.versions;
  const runtime = electron
    ? `Electron ${electron}, Chromium ${chrome}, Node ${node}`
    : `Node ${node}`;
  const [damage, added, writable, free, unsaved, settings] = await Promise.all([
    findDamage(profile),
    dictionariesIn(addedFolder(profile)),
    access(profile, constants.W_OK).then(
      () => 'can be written',
      () => 'cannot be written',
    ),
    statfs(profile).then(
      ({ bavail, bsize }) => `${gigabytes(bavail * bsize)} GB free`,
      () => 'free space unknown',
    ),
    readdir(journalsIn(profile)).then(
      ({ length }) => length,
      () => 0,
    ),
    settingNames(profile),
  ]);
  const log = await lastLines(logFolder(profile), LINES);
  return `${[
    `Dateline ${version}`,
    `System: ${platform()} ${release()} ${arch()}, ${gigabytes(totalmem())} GB of memory`,
    `Runtime: ${runtime}`,
    `Profile: ${withoutHome(profile)}, ${writable}, ${free}`,
    `Settings that were changed: ${listed(settings)}`,
    `Releases not saved: ${unsaved}`,
    `Added dictionaries: ${listed(added.map(({ language }) => language))}`,
    `Damaged: ${listed(counted(damage.map(({ what }) => what)))}`,
    '',
    log.length > 0 ? 'The log, the latest last:' : 'The log is empty.',
    ...log,
  ].join('\n')}\n`;
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
const listed = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : 'none');

/** Each once, with how often it occurs. */
function counted(items: readonly string[]): string[] {
  const times = new Map<string, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  return [...times].map(([item, count]) => (count === 1 ? item : `${item} (${count})`));
}

/** The home folder has the person's name in it. */
function withoutHome(path: string): string {
  const home = homedir();
  return path.startsWith(home) ? `~${path.slice(home.length)}` : path;
}

/** Names only: the values say who somebody is. */
async function settingNames(profile: string): Promise<string[]> {
  try {
    const text = await readFile(join(profile, 'settings.json'), 'utf8');
    const stored: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const names = typeof stored === 'object' && stored ? Object.keys(stored) : [];
    return names.filter((name) => /^[a-zA-Z]{1,40}$/.test(name)).sort();
  } catch {
    return [];
  }
}
