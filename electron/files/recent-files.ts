import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { writeAtomically } from './write-atomically';

const MAX_RECENT = 10;
const Paths = v.array(v.string());

const listPath = (): string => join(app.getPath('userData'), 'recent-files.json');

/** Files opened or saved last, the latest first; ones that are gone are left out. */
export async function recentFiles(): Promise<{ path: string; name: string }[]> {
  const paths = (await remembered()).filter((path) => existsSync(path));
  return paths.map((path) => ({ path, name: basename(path, extname(path)) }));
}

export async function rememberFile(path: string): Promise<void> {
  const paths = [path, ...(await remembered()).filter((other) => other !== path)].slice(
    0,
    MAX_RECENT,
  );
  app.addRecentDocument(path);
  const bytes = new TextEncoder().encode(JSON.stringify(paths));
  // The list is a convenience: a full disk must not keep a document from opening.
  await writeAtomically(listPath(), bytes, { replace: true }).catch(console.error);
}

async function remembered(): Promise<string[]> {
  try {
    return v.parse(Paths, JSON.parse(await readFile(listPath(), 'utf8')));
  } catch {
    return [];
  }
}
