import { app, BrowserWindow } from 'electron';
import { problemFrom, UserError } from '../../core/errors';
import { momentOfFile } from '../imports/moment';
import { readApart } from '../imports/read-apart';
import { startWorker, WorkerClient } from '../workers/worker-client';
import { archiveFolder, filesAtATime } from './archive-folder';
import type {
  ArchiveCall,
  ArchiveCalls,
  ArchiveProtocol,
  ArchiveThreadData,
} from './archive-protocol';
import { textOnly } from './release-of-other';

/** The archive's thread, which starts when something is first asked of it. */
const thread = new WorkerClient<ArchiveProtocol>({
  start: () => {
    const workerData: ArchiveThreadData = {
      root: archiveFolder(app.getPath('userData')),
      atATime: filesAtATime(),
    };
    return startWorker('archive-worker', { workerData });
  },
  onEvent: (event) => {
    if ('progress' in event) tellWindows('archive.progress', event.progress);
    else if ('changed' in event) tellWindows('archive.changed', null);
    else if ('readOther' in event) void readOther(event.readOther, event.path);
    else reading.get(event.stopReading)?.abort();
  },
  onCrash: () => {
    for (const stop of reading.values()) stop.abort();
    tellWindows('archive.progress', null);
  },
  crashError: () =>
    new UserError(
      'The archive has stopped in the middle of something.',
      'Your releases are as they were. Try again.',
    ),
});

/** Files of other programs that are being read for the archive, by the numbers it gave them. */
const reading = new Map<number, AbortController>();

/**
 * Asks the archive of old releases.
 *
 * @throws UserError as its thread says
 */
export const askArchive = <Call extends ArchiveCall>(
  call: Call,
  data: ArchiveCalls[Call]['send'],
): Promise<ArchiveCalls[Call]['reply']> =>
  thread.request({ call, data }) as Promise<ArchiveCalls[Call]['reply']>;

/** Reads a file of another program apart, and gives its text to the archive. */
async function readOther(other: number, path: string): Promise<void> {
  const stop = new AbortController();
  reading.set(other, stop);
  try {
    const options = await momentOfFile(path);
    stop.signal.throwIfAborted();
    const file = await readApart({ path }, options, stop.signal);
    thread.post({ other, file: textOnly(file) });
  } catch (error) {
    if (!stop.signal.aborted) thread.post({ other, problem: problemFrom(error, UNREADABLE) });
  } finally {
    reading.delete(other);
  }
}

const UNREADABLE = {
  message: 'This file could not be read.',
  advice: 'Open it in the program it comes from, and save a copy as .docx.',
};

function tellWindows(name: 'archive.progress' | 'archive.changed', data: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.webContents.isDestroyed()) window.webContents.send('event', name, data);
  }
}
