import { basename, join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { documentFiles, statApart } from './apart';
import { oneAtATime } from './one-at-a-time';
import { writeAtomically } from './write-atomically';

const MAX_RECENT = 10;
const Paths = v.array(v.string());

const listPath = (): string => join(app.getPath('userData'), 'recent-files.json');

/** Timeout for a drive to report that a file is gone, in milliseconds. */
const ANSWER_MS = 1_000;

/** Files opened or saved last, the latest first; ones that are known to be gone are left out. */
export async function recentFiles(): Promise<{ path: string; name: string }[]> {
  const paths = await remembered();
  const areThere = await Promise.all(
    paths.map((path) =>
      statApart(path, ANSWER_MS).then(
        (found) => found !== null,
        () => true,
      ),
    ),
  );
  return paths
    .filter((_, index) => areThere[index])
    .map((path) => ({ path, name: basename(path, '.dateline') }));
}

/** The file that was opened or saved last; null where it is gone, or its drive does not answer at once. */
export async function lastFile(): Promise<string | null> {
  const [path] = await remembered();
  if (path === undefined) return null;
  const found = await statApart(path, ANSWER_MS).catch(() => null);
  return found && path;
}

/** Each list is made of the one before: two files that are opened at once are both in it. */
const inTurn = oneAtATime();

export const rememberFile = (path: string): Promise<void> => inTurn(() => remember(path));

async function remember(path: string): Promise<void> {
  const paths = [path, ...(await remembered()).filter((other) => other !== path)].slice(
    0,
    MAX_RECENT,
  );
  app.addRecentDocument(path);
  const bytes = new TextEncoder().encode(JSON.stringify(paths));
  // The list is a convenience: a full disk must not keep a document from opening.
  await writeAtomically(listPath(), bytes, { replace: true, files: documentFiles }).catch(
    console.error,
  );
}

/** Forgets which files were opened, here and in the system's own list. */
export const forgetRecentFiles = (): Promise<void> =>
  inTurn(async () => {
    app.clearRecentDocuments();
    await documentFiles.rm(listPath(), { force: true });
  });

async function remembered(): Promise<string[]> {
  try {
    return v.parse(Paths, JSON.parse(await documentFiles.readFile(listPath(), 'utf8')));
  } catch {
    return [];
  }
}
