import type { Stats } from 'node:fs';
import type { Archive } from '../../core/archive/archive';
import type { HouseStyle } from '../../core/checks/house-style';
import type { Release } from '../../core/release/release';
import type { FoundInFile } from '../checks/count-findings';
import { checkIn, FileThreads, filesOn, openIn, statIn } from './file-threads';

/*
 * The file threads of the application with windows. Its main process makes no file call by itself on a
 * path that a person chose: the drive of that path may hang, and every window with it.
 */

/** For documents and the files beside them, on any drive. */
const documentThreads = new FileThreads({ eachVolume: 3 });
/** For journals alone: whatever else hangs, nothing waits here. */
const journalThreads = new FileThreads({ eachVolume: 2 });

export const documentFiles = filesOn(documentThreads);
export const journalFiles = filesOn(journalThreads);

/** Reads and decodes the document in a file; see `openIn`. */
export const openApart = (path: string): Promise<Archive> => openIn(documentThreads, path);

/** How much the checks find in a release that no window shows; see `countFindings`. */
export const checkApart = (release: Release, style: HouseStyle): Promise<FoundInFile> =>
  checkIn(documentThreads, release, style);

/**
 * The status of a file; null if it does not exist.
 *
 * @param within timeout in milliseconds
 * @throws UserError when its drive does not answer
 */
export const statApart = (path: string, within = 20_000): Promise<Stats | null> =>
  statIn(documentThreads, path, within);

/** Whether some drive holds a thread, so that the program could not end by itself. */
export const areThreadsHeld = (): boolean => documentThreads.isBusy || journalThreads.isBusy;

/** Resolves when no thread is in the middle of something. */
export async function threadsFree(): Promise<void> {
  while (areThreadsHeld()) await new Promise((resolve) => setTimeout(resolve, 20));
}
