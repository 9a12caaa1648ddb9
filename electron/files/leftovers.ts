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

/** Where the new bytes of a file, or a new folder, are until they are whole. The name tells who is writing them. */
export function besideOf(target: string): string {
  const writer = `${machine}-${process.pid}-${randomUUID()}`;
  return join(dirname(target), `.${basename(target).slice(0, 60)}.${writer}.tmp`);
}

/** When folders were looked through last. */
const looked = new WeakMap<FileSystem, Map<string, number>>();

/**
 * Takes away what saves and kits that were killed in the middle have left in a folder: only what
 * `besideOf` named, and only where nobody can be writing them any more. What the file system refuses
 * stays for the next time. A folder is looked through once in the time after which something is left:
 * a batch would else look through its thousands of files once for each of them.
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
