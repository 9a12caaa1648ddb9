import { setMaxListeners } from 'node:events';
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { HEADER_BYTES, type ReleaseHeader, readHeader } from '../../core/archive/read-header';
import { UserError } from '../../core/errors';
import { nameGiver } from '../../core/exports/slug';
import { type FileSystem, fileSystem } from '../files/file-system';
import { STANDARD_INPUT } from '../files/open-document';
import { READ_FLAGS } from '../files/readable-file';
import { isTemplate } from '../templates/templates';
import type { WorkerPool } from '../workers/worker-pool';
import type { FilesJob, JobResult } from './jobs';

/** A document of a batch, and what its files are called, without ending; see `FilesJob`. */
export interface BatchSource {
  readonly open: string;
  readonly name: string | null;
}

export type BatchOrder = Pick<
  FilesJob,
  'formats' | 'folder' | 'replace' | 'eachOrganisation' | 'letterhead' | 'tellsErrors' | 'givenName'
>;

/** The result of one document of a batch. */
export interface BatchResult extends JobResult {
  readonly source: string;
}

/** More documents than anybody would export at once. */
const MAX_SOURCES = 100_000;

/**
 * Resolves patterns, paths and template ids to documents, each once, in order. Files are named
 * after the document; of two with the same name, the second gets a number.
 *
 * @param eachLanguage adds the other languages of each, if they are in the same folder
 * @throws UserError when a pattern matches nothing
 */
export async function batchSources(
  what: readonly string[],
  eachLanguage: boolean,
): Promise<BatchSource[]> {
  const found = new Set<string>();
  for (const each of what) for (const path of await matching(each)) found.add(path);
  if (eachLanguage) {
    for (const path of [...found]) {
      for (const other of await otherLanguages(path)) found.add(other);
    }
  }
  if (found.size > MAX_SOURCES) {
    throw new UserError(
      `These are ${found.size} documents, more than can be exported at once.`,
      'Name fewer of them.',
    );
  }
  const named = nameGiver();
  return [...found].map((open) => ({
    open,
    name: open === STANDARD_INPUT ? null : named(basename(open, extname(open))),
  }));
}

async function matching(what: string): Promise<string[]> {
  if (what === STANDARD_INPUT || isTemplate(what)) return [what];
  const exists = await stat(what).then(
    () => true,
    () => false,
  );
  // A file may be called “a[1].dateline”.
  if (exists || !isDynamicPattern(what)) return [resolve(what)];
  const paths = await glob(what.replaceAll('\\', '/'), { absolute: true, onlyFiles: true });
  if (paths.length === 0) {
    throw new UserError(
      `No file matches “${what}”.`,
      'Check the pattern; put it in quotation marks so that the shell does not expand it.',
    );
  }
  return paths.sort();
}

/** How many neighbours are looked at for other languages; a release folder holds fewer. */
const MAX_NEIGHBOURS = 500;

/**
 * The files in the same folder that hold the same release in other languages. Of each no more is read
 * than its facts.
 *
 * @param files where a folder may be on a drive that does not answer
 */
export async function otherLanguages(
  path: string,
  known?: ReleaseHeader,
  files: FileSystem = fileSystem,
): Promise<string[]> {
  if (extname(path) !== '.dateline') return [];
  const release = known ?? (await headerOf(files, path));
  if (!release) return [];
  const folder = dirname(path);
  const names = await files.readdir(folder).catch((): string[] => []);
  const neighbours = names.filter((name) => extname(name) === '.dateline').slice(0, MAX_NEIGHBOURS);
  const found: string[] = [];
  for (const name of neighbours.sort()) {
    const other = join(folder, name);
    if (other === path) continue;
    const candidate = await headerOf(files, other);
    if (candidate && areVariants(release, candidate)) found.push(other);
  }
  return found;
}

/** Null for a file that cannot be read, or that is no release. */
async function headerOf(files: FileSystem, path: string): Promise<ReleaseHeader | null> {
  const file = await files.open(path, READ_FLAGS).catch(() => null);
  if (!file) return null;
  try {
    if (!(await file.stat()).isFile()) return null;
    const bytes = new Uint8Array(HEADER_BYTES);
    const { bytesRead } = await file.read(bytes, 0, HEADER_BYTES, 0);
    return readHeader(bytes.subarray(0, bytesRead));
  } catch {
    return null;
  } finally {
    await file.close();
  }
}

const areVariants = (a: ReleaseHeader, b: ReleaseHeader): boolean =>
  a.id !== b.id &&
  (a.facts.variants.some(({ release }) => release === b.id) ||
    b.facts.variants.some(({ release }) => release === a.id));

/**
 * Exports documents in parallel. A failure does not stop the rest.
 *
 * @param onDone called after each with the number done
 * @param signal cancels it; documents not started by then have a result without files
 */
export async function runBatch(
  sources: readonly BatchSource[],
  order: BatchOrder,
  pool: WorkerPool,
  onDone: (done: number, result: BatchResult) => void = () => {},
  signal?: AbortSignal,
): Promise<BatchResult[]> {
  let done = 0;
  // Each job that waits listens.
  if (signal) setMaxListeners(0, signal);
  return Promise.all(
    sources.map(async ({ open, name }) => {
      const job: FilesJob = { kind: 'files', source: { open }, name, ...order };
      const result = await pool.run(job, undefined, signal);
      const outcome = { source: open, ...result };
      done += 1;
      onDone(done, outcome);
      return outcome;
    }),
  );
}
