import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session } from 'electron';
import { KEPT_PARTS, type KeptPart } from '../../core/bridge/messages/settings';
import { journalFiles } from '../files/apart';
import { forgetRecentFiles } from '../files/recent-files';
import { isSession, journalsIn } from '../journal/journal-folder';
import { isOpenSession, sessionFolder } from '../journal/journals';
import { OWN_LIBRARY } from '../library/own-library';
import { archiveFolder } from '../past-releases/archive-folder';
import { versions } from '../versions/versions';

/** Where each part is, in the folder of the application's data. */
const places = (profile: string): Readonly<Record<KeptPart, string>> => ({
  recent: join(profile, 'recent-files.json'),
  closed: journalsIn(profile),
  versions: join(profile, 'versions'),
  archive: archiveFolder(profile),
  library: join(profile, OWN_LIBRARY),
});

/** How many bytes each part takes. Never fails: what cannot be read counts as nothing. */
export async function keptOnDisk(): Promise<{ part: KeptPart; bytes: number }[]> {
  const where = places(app.getPath('userData'));
  return Promise.all(
    KEPT_PARTS.map(async (part) => ({ part, bytes: await bytesAt(where[part]).catch(() => 0) })),
  );
}

async function bytesAt(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const names = await readdir(path);
  const sizes = await Promise.all(names.map((name) => bytesAt(join(path, name)).catch(() => 0)));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** How each part is cleared; what has its own place for that, or is nobody's to clear, is not here. */
const CLEARS: Readonly<Partial<Record<KeptPart, () => Promise<unknown>>>> = {
  recent: async () => {
    await forgetRecentFiles();
    await session.defaultSession.clearStorageData({ storages: ['localstorage'] });
  },
  closed: async () => {
    const names = await journalFiles.readdir(journalsIn(app.getPath('userData')));
    const closed = names.filter((name) => isSession(name) && !isOpenSession(name));
    for (const name of closed) {
      await journalFiles.rm(sessionFolder(name), { recursive: true, force: true });
    }
  },
  versions: () => versions().forgetAll(),
};

/** What is asked before a part is cleared; undefined for one that is not cleared here. */
export const CLEAR_QUESTIONS: Readonly<Partial<Record<KeptPart, string>>> = {
  recent: 'Forget which files, commands and panels were used last?',
  closed: 'Delete the text of everything that was closed without saving?',
  versions: 'Delete all versions of all releases, those with a name too?',
};

export async function clearPart(part: KeptPart): Promise<void> {
  await CLEARS[part]?.();
}
