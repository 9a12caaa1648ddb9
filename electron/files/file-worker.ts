import * as fs from 'node:fs';
import type { Archive } from '../../core/archive/archive';
import { serveWorker } from '../workers/worker-server';
import { fileProblem } from './file-problem';
import type { FileProtocol, FileTask } from './file-threads';
import { READ_FLAGS, refuseUnlessReadable } from './readable-file';
import { sha256 } from './sha256';

/** Calls on open files, by the name of the handle's method. */
const CALLS = {
  close: fs.closeSync,
  sync: fs.fsyncSync,
  datasync: fs.fdatasyncSync,
  truncate: fs.ftruncateSync,
  chmod: fs.fchmodSync,
  chown: fs.fchownSync,
  write: fs.writeSync,
  read: fs.readSync,
  open: fs.openSync,
  link: fs.linkSync,
  lstat: fs.lstatSync,
  mkdir: fs.mkdirSync,
  readdir: fs.readdirSync,
  readFile: fs.readFileSync,
  readlink: fs.readlinkSync,
  realpath: fs.realpathSync,
  rename: fs.renameSync,
  rm: fs.rmSync,
} as const;

serveWorker<FileProtocol>({ answer: done });

/**
 * The document in a file, read without Node's asynchronous calls: they would wait for those of others.
 *
 * @throws UserError when it cannot be read or is not one
 */
async function openedHere(path: string): Promise<Archive> {
  const { decodeArchive } = await import('../../core/archive/decode');
  try {
    const file = fs.openSync(path, READ_FLAGS);
    try {
      const stats = fs.fstatSync(file);
      refuseUnlessReadable(stats, path);
      const bytes = new Uint8Array(stats.size);
      let filled = 0;
      for (let read = 1; read > 0 && filled < bytes.length; filled += read) {
        read = fs.readSync(file, bytes, filled, bytes.length - filled, filled);
      }
      return decodeArchive(bytes.subarray(0, filled), sha256);
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    throw fileProblem(error, 'read', path);
  }
}

async function done(task: FileTask): Promise<unknown> {
  if (task.call === 'openFile') {
    return openedHere(task.path);
  }
  if (task.call === 'read') {
    const [file, length, position] = task.given as [number, number, number];
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, fs.readSync(file, bytes, 0, length, position));
  }
  if (task.call === 'check') {
    const { countFindings } = await import('../checks/count-findings');
    return countFindings(task.release, task.style);
  }
  if (task.call === 'stat') {
    const [of] = task.given as [string | number];
    return typeof of === 'number' ? fs.fstatSync(of) : fs.statSync(of);
  }
  // biome-ignore lint/complexity/noBannedTypes: called by its name, with what its caller was given
  return (CALLS[task.call] as Function)(...task.given);
}
