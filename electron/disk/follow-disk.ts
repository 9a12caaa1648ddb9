import type { LockHolder } from '../../core/bridge/messages/disk';
import { documentFiles, openApart, statApart } from '../files/apart';
import { noteVersionAt } from '../files/known-versions';
import { keepQuietly, versions } from '../versions/versions';
import type { DocumentWindow } from '../windows/document-window';
import { onOpened } from '../windows/windows';
import { type Disk, DiskFollower } from './disk-follower';
import { BEAT, LockNote, self } from './lock-note';
import { watchFile } from './watch-file';

/** State for the file of one open document. */
interface Following {
  readonly follower: DiskFollower;
  readonly note: LockNote;
  readonly stop: () => void;
}

const APART: Disk = { stat: statApart, open: openApart };

const followed = new Map<DocumentWindow, Following>();

/** Notes on their way out; quitting waits for them. */
const leaving = new Set<Promise<void>>();

export const followerOf = (document: DocumentWindow): DiskFollower | null =>
  followed.get(document)?.follower ?? null;

export const holderOf = (document: DocumentWindow): LockHolder | null =>
  followed.get(document)?.note.holder ?? null;

/** Starts to watch the files of all documents for changes and other users. */
export function followDisk(): void {
  onOpened((document) => {
    void begin(document);
    document.onSaved(({ archive, path }) => {
      // A save that ended after its window.
      if (document.window.isDestroyed()) return;
      const follower = followerOf(document);
      if (follower?.path === path) follower.saved(archive.release);
      else follow(document, path, archive.release);
    });
    document.window.on('focus', () => void followerOf(document)?.look());
    document.window.on('closed', () => end(document));
  });
}

/** A recovered document is compared with the last known content of the file. */
async function begin(document: DocumentWindow): Promise<void> {
  const { path, dirty, release } = document;
  await document.shown;
  if (!path) return;
  const last = dirty ? await versions().latestAt(release.id, path) : null;
  if (!followed.has(document) && !document.window.isDestroyed()) {
    follow(document, path, last ?? release);
  }
}

function follow(document: DocumentWindow, path: string, base: DocumentWindow['release']): void {
  end(document);
  const isThere = (): boolean => !document.window.isDestroyed();
  const follower = new DiskFollower(
    path,
    base,
    (state, theirs) => {
      if (theirs) void keepQuietly(document, theirs.archive, { reason: 'theirs', path });
      if (isThere()) document.send('disk.changed', state);
    },
    APART,
  );
  const note = new LockNote(
    path,
    self(document.session),
    (holder) => {
      if (isThere()) document.send('disk.holder', holder);
    },
    documentFiles,
  );
  const unwatch = watchFile(path, () => void follower.look());
  const beating = setInterval(() => void note.beat(), BEAT);
  followed.set(document, {
    follower,
    note,
    stop: () => {
      unwatch();
      clearInterval(beating);
      const gone = note.close().finally(() => leaving.delete(gone));
      leaving.add(gone);
    },
  });
  void note.beat();
  void follower.look();
}

function end(document: DocumentWindow): void {
  followed.get(document)?.stop();
  followed.delete(document);
}

/** Resolves when the notes of closed documents are gone. */
export async function notesGone(): Promise<void> {
  await Promise.all(leaving);
}

/** Takes every note away, because the program ends without closing its windows first. */
export function takeNotesAway(): Promise<void> {
  for (const document of [...followed.keys()]) end(document);
  return notesGone();
}

/** The file's content was merged into the document, so a save may replace it. */
export function taken(document: DocumentWindow): void {
  const follower = followerOf(document);
  const theirs = follower?.sides?.theirs;
  if (follower && theirs) noteVersionAt(follower.path, theirs.stamp);
  follower?.taken();
}
