import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type OpenArchive, openArchive } from '../../core/archive/decode';
import type { ZipSource } from '../../core/zip/read-zip';
import { fileProblem } from './file-problem';
import { READ_FLAGS, refuseUnlessReadable } from './readable-file';
import { sha256 } from './sha256';

/** A document whose file stays open, so that its pictures can be read one by one. */
export interface ArchiveFile extends OpenArchive {
  close(): void;
}

/**
 * Opens the document in a file; of its pictures none is read yet. The calls are synchronous: for a
 * thread that nothing else waits for.
 *
 * @throws UserError when it cannot be read or is not one
 */
export function openArchiveFile(path: string): ArchiveFile {
  const file = guarded(path, () => openSync(path, READ_FLAGS));
  const close = (): void => closeSync(file);
  try {
    const archive = guarded(path, () => {
      const stats = fstatSync(file);
      refuseUnlessReadable(stats, path);
      return openArchive(inFile(file, stats.size), sha256);
    });
    return {
      ...archive,
      picture: (name) => guarded(path, () => archive.picture(name)),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

const inFile = (file: number, length: number): ZipSource => ({
  length,
  read: (at, wanted) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(wanted, length - at)));
    let filled = 0;
    for (let read = 1; read > 0 && filled < bytes.length; filled += read) {
      read = readSync(file, bytes, filled, bytes.length - filled, at + filled);
    }
    return bytes.subarray(0, filled);
  },
});

function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}
