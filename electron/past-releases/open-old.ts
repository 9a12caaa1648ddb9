import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import { isOfAnotherProgram } from '../../core/imports/file-names';
import { newFromRelease } from '../../core/past-releases/new-from-release';
import { openApart } from '../files/apart';
import { momentOfFile, now } from '../imports/moment';
import { readApart } from '../imports/read-apart';
import { currentDocument, openPath, openRelease, openStart, reviewIn } from '../windows/windows';
import { releaseOfOther } from './release-of-other';

/**
 * Opens an old release: a `.dateline` file as it is, one of another program in the review that every such file
 * goes through.
 *
 * @throws UserError when a `.dateline` file is gone or cannot be read
 */
export async function openOld(path: string): Promise<void> {
  if (!isOfAnotherProgram(path)) {
    await openPath(path);
    return;
  }
  await openStart();
  const shown = currentDocument();
  if (shown) reviewIn(shown, [path], { isOld: true });
}

/**
 * Opens a new release with the text and the structure of an old one; what has to be looked at in it is
 * marked (`newFromRelease`).
 *
 * @throws UserError when the file is gone or cannot be read
 */
export async function newFromOld(path: string): Promise<void> {
  const { release, assets } = await readOld(path);
  const made = newFromRelease(release, { id: randomUUID(), now: now() });
  openRelease({ release: made, assets }, `New from ${basename(path)}`);
}

async function readOld(path: string): Promise<Archive> {
  if (!isOfAnotherProgram(path)) return openApart(path);
  return releaseOfOther(await readApart({ path }, await momentOfFile(path)));
}
