import * as promises from 'node:fs/promises';

/**
 * The file system calls used where text is at stake: `node:fs/promises`. Tests replace it by one
 * that fails, writes short or loses power at any call.
 */
export type FileSystem = Pick<
  typeof promises,
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'readFile'
  | 'readlink'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
>;

export const fileSystem: FileSystem = promises;

/** The POSIX name of what the file system refused; empty for any other error. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Whether the file system says that there is no such file; any other error says nothing of it. */
export const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

/** For `catch`: null for a file that is not there. */
export function nullIfGone(error: unknown): null {
  if (isGone(error)) return null;
  throw error;
}

/** Syncs a file. Some network and user-space file systems cannot. */
export async function syncFile(file: promises.FileHandle): Promise<void> {
  await file.sync().catch(unless('EINVAL', 'ENOTSUP', 'ENOSYS'));
}

/** Makes names in a folder durable. Windows cannot open folders; its journal does this. */
export async function syncFolder(files: FileSystem, path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await files.open(path, 'r').catch(unless('EACCES', 'EPERM', 'EISDIR'));
  if (!folder) return;
  try {
    await folder.sync().catch(unless('EINVAL', 'ENOTSUP', 'ENOSYS', 'EACCES', 'EPERM', 'EISDIR'));
  } finally {
    await folder.close();
  }
}

/** Writes all the bytes at where the file is, however little the system takes at a time. */
export async function writeAll(file: promises.FileHandle, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done);
    if (bytesWritten === 0) throw Object.assign(new Error('nothing written'), { code: 'EIO' });
    done += bytesWritten;
  }
}

const unless =
  (...codes: readonly string[]) =>
  (error: unknown): undefined => {
    if (!codes.includes(codeOf(error))) throw error;
    return undefined;
  };
