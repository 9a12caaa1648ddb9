import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { UserError } from '../../core/errors';
import { IMPORTED_EXTENSIONS } from '../../core/imports/file-names';
import { fileProblem } from '../files/file-problem';

/** A file that may be a release. */
export interface FoundFile {
  readonly path: string;
  readonly size: number;
  readonly changed: number;
}

/** What releases are kept in. */
const EXTENSIONS = new Set(['.dateline', ...IMPORTED_EXTENSIONS.map((each) => `.${each}`)]);
const MAX_FILES = 200_000;
const MAX_LEVELS = 40;

/** Files of programs that are running, and of the system: `~$report.docx`, `.cache`. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/**
 * Every file in a folder, and in those in it, that may be a release. No link is followed: what it leads to
 * is in the folder anyway, or does not belong to it. Calls are synchronous, so that they wait for no
 * other thread's; a caller has its turn after each folder.
 *
 * @throws UserError when the folder itself cannot be read, or holds more than 200,000 such files
 */
export async function* findReleases(root: string): AsyncGenerator<FoundFile> {
  const waiting = [{ folder: root, level: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder, level } = next;
    for (const entry of entriesOf(folder, folder === root)) {
      const path = join(folder, entry.name);
      if (isHidden(entry.name)) continue;
      if (entry.isDirectory() && level < MAX_LEVELS)
        waiting.push({ folder: path, level: level + 1 });
      if (!entry.isFile() || !EXTENSIONS.has(extname(entry.name).toLowerCase())) continue;
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats) continue;
      count += 1;
      if (count > MAX_FILES) throw tooMany(root);
      yield { path, size: stats.size, changed: Math.round(stats.mtimeMs) };
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function entriesOf(folder: string, isRoot: boolean) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A folder in it that nobody may read does not stop the rest.
    if (!isRoot) return [];
    throw fileProblem(error, 'read', folder);
  }
}

const tooMany = (root: string): UserError =>
  new UserError(
    `The folder “${root}” holds more than 200,000 documents.`,
    'Add the folders in it that hold releases.',
  );
