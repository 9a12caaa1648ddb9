import { basename } from 'node:path';
import type { Archive } from '../../core/archive/archive';
import { assetsOf } from '../../core/archive/assets';
import type { Problem } from '../../core/bridge/messages/shared';
import type { Replayed } from '../../core/journal/replay';
import { journalFiles, openApart, statApart } from '../files/apart';
import { noteStranger, noteVersion } from '../files/known-versions';
import type { DocumentWindow } from '../windows/document-window';
import { documentAt, openDocuments, show } from '../windows/windows';
import { closedFile } from './journal-folder';
import { sessionFolder } from './journals';
import { pendingNotices } from './pending-notices';
import { readJournal, readPictures } from './read-journal';

/** Journals that are being opened, by their session, until their document has taken them over. */
const opening = new Map<string, Replayed>();

/** The recovered journal that an opening document continues. */
export const foundFor = (session: string): Replayed | null => opening.get(session) ?? null;

/**
 * Opens the content of a journal as an unsaved change of its file. If the file is a different
 * release by now, is open with other changes, or its drive does not answer, it opens as a new
 * document and says so.
 *
 * @throws UserError when the journal cannot be read
 */
export async function openFound(session: string): Promise<DocumentWindow> {
  const shown = openDocuments().find((document) => document.session === session);
  if (shown) {
    shown.window.focus();
    return shown;
  }
  const folder = sessionFolder(session);
  const replayed = await readJournal(folder);
  const { header, release, damaged } = replayed;
  const disk = header.path ? await onDisk(header.path) : NOWHERE;
  const assets = new Map([...(disk.file?.assets ?? []), ...(await readPictures(folder))]);
  const problems: Problem[] = [];
  const path = header.path && (await placeFor(header.path, replayed, disk, problems));
  if (damaged) {
    problems.push({
      message: 'A part of the journal could not be read.',
      advice: 'Read the text through: the last changes may be missing.',
    });
  }
  if ([...assetsOf(release)].some((name) => !assets.has(name))) {
    problems.push({
      message: 'A picture could not be recovered.',
      advice: 'Insert it again where it is missing.',
    });
  }
  opening.set(session, replayed);
  try {
    const document = show({ release, assets }, path, header.name, { session, dirty: true });
    for (const problem of problems) pendingNotices.add(document, problem);
    await document.flushJournal();
    await journalFiles.rm(closedFile(folder), { force: true });
    return document;
  } finally {
    opening.delete(session);
  }
}

/** The state of the file that a document was saved to. */
interface OnDisk {
  /** Why nothing is known of it. */
  readonly unreachable: Error | null;
  readonly isThere: boolean;
  /** Null where there is none that can be read. */
  readonly file: Archive | null;
}

const NOWHERE: OnDisk = { unreachable: null, isThere: false, file: null };

async function onDisk(path: string): Promise<OnDisk> {
  try {
    if ((await statApart(path)) === null) return NOWHERE;
  } catch (error) {
    return { ...NOWHERE, unreachable: error as Error };
  }
  const file = await openApart(path).catch(() => null);
  return { unreachable: null, isThere: true, file };
}

/** Where it is to be saved; null where that would overwrite something else. */
async function placeFor(
  path: string,
  { origin, release }: Replayed,
  { unreachable, isThere, file }: OnDisk,
  problems: Problem[],
): Promise<string | null> {
  const open = documentAt(path);
  if (open?.dirty) {
    problems.push({
      message: `“${open.name}” is open with other changes, so this is opened beside it.`,
      advice: 'Compare the two, then save this one under another name.',
    });
    return null;
  }
  if (unreachable) {
    problems.push({
      // Where the system refused, its own reason; else its drive did not answer in time.
      message: unreachable.cause
        ? unreachable.message
        : `“${basename(path)}” cannot be reached: its drive does not answer.`,
      advice: 'Your text is here as a new document. Save it on this computer.',
    });
    return null;
  }
  const isTaken = file ? file.release.id !== release.id : isThere;
  if (isTaken) {
    problems.push({
      message: 'The file these changes belong to now holds a different release.',
      advice: 'Save this one under another name.',
    });
    return null;
  }
  open?.window.destroy();
  const isOurs = !file || [origin, release].some((known) => same(known, file.release));
  if (isOurs) await noteVersion(path).catch(() => noteStranger(path));
  else noteStranger(path);
  return path;
}

const same = (a: Replayed['release'], b: Replayed['release']): boolean =>
  JSON.stringify(a.children) === JSON.stringify(b.children);
