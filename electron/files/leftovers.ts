import { createHash, randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system';
import { isRunning } from './is-running';

/** A file that its process may still be writing has been touched since; so long is no save. */
const UNTOUCHED_FOR = 60_000;
/** Whether a process of another machine is still there cannot be asked. */
const UNTOUCHED_ELSEWHERE_FOR = 24 * 3600_000;

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const LEFTOVER =
  /^\..+\.([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * The temporary name of a file or folder until it is complete. The name contains the writing
 * process.
 */
export function besideOf(target: string): string {
  const writer = `${machine}-${process.pid}-${randomUUID()}`;
  return join(dirname(target), `.${basename(target).slice(0, 60)}.${writer}.tmp`);
}

/** When folders were looked through last. */
const looked = new WeakMap<FileSystem, Map<string, number>>();

/**
 * Deletes what killed saves and kits have left in a folder: only names of `besideOf`, and only of
 * processes that cannot be writing any more. Errors are ignored until the next time. A folder is
 * not scanned again for a while, as a batch would otherwise scan its folder once for each file.
 */
export async function sweepLeftovers(files: FileSystem, folder: string): Promise<void> {
  const times = looked.get(files) ?? new Map<string, number>();
  looked.set(files, times);
  const last = times.get(folder);
  const now = performance.now();
  if (last !== undefined && now - last < UNTOUCHED_FOR) return;
  times.set(folder, now);
  const names = await files.readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const path = join(folder, name);
    if (await isLeft(files, path, name).catch(() => false)) {
      await files.rm(path, { recursive: true, force: true }).catch(() => undefined);
    }
  }
}

async function isLeft(files: FileSystem, path: string, name: string): Promise<boolean> {
  const [, where, writer] = LEFTOVER.exec(name) ?? [];
  if (!where || (where === machine && isRunning(Number(writer)))) return false;
  const found = await files.lstat(path);
  const most = where === machine ? UNTOUCHED_FOR : UNTOUCHED_ELSEWHERE_FOR;
  return (found.isFile() || found.isDirectory()) && Date.now() - found.mtimeMs > most;
}
