import { join } from 'node:path';
import type { FoundJournal } from '../../core/bridge/messages/journal';
import type { Problem } from '../../core/bridge/messages/shared';
import { problemFrom, UserError } from '../../core/errors';
import { changedWords } from '../../core/journal/changed-words';
import type { Replayed } from '../../core/journal/replay';
import { titleOf } from '../../core/release/plain-text';
import { fileSystem } from '../files/file-system';
import { isSession } from './journal-folder';
import { closedAt, readJournal } from './read-journal';

const DAY = 24 * 60 * 60 * 1000;
/** How many days documents closed without saving are kept, where nothing else is set. */
const KEPT_DAYS = 7;

export interface FoundJournals {
  readonly journals: readonly FoundJournal[];
  readonly problems: readonly Problem[];
}

/**
 * The journals that hold something that was not saved, the latest first. Those that hold nothing new,
 * and those that were closed longer ago than they are kept, are taken away.
 *
 * @param data the folder of all journals
 * @param isOpen whether a session belongs to a document that is open now
 * @param now milliseconds since 1970; a clock that went back makes nothing old
 * @param keptDays how long documents closed without saving are kept
 */
export async function findJournals(
  data: string,
  isOpen: (session: string) => boolean,
  now: number,
  keptDays = KEPT_DAYS,
): Promise<FoundJournals> {
  const { sessions, older } = await latestSessions(data, isOpen);
  const journals: FoundJournal[] = [];
  const problems: Problem[] = [];
  for (const session of sessions) {
    const folder = join(data, session);
    try {
      const found = await look(folder, session, now, keptDays);
      if (found) journals.push(found);
      else if (!isOpen(session)) await fileSystem.rm(folder, { recursive: true, force: true });
    } catch (error) {
      problems.push(problemWith(error, folder));
    }
  }
  if (older > 0) {
    problems.push({
      message: `There are ${older} older unsaved releases, which are not listed here.`,
      advice: 'Open or delete those that are listed; the next ones follow. All of them are kept.',
    });
  }
  const time = ({ closedAt, lastEdit }: FoundJournal) => closedAt ?? lastEdit ?? 0;
  return { journals: journals.sort((a, b) => time(b) - time(a)), problems };
}

/** Limit of journals that are read; takes a few seconds at most. */
const MAX_READ = 200;

/** The sessions that were written last, and how many more there are. */
async function latestSessions(data: string, isOpen: (session: string) => boolean) {
  const names = await fileSystem.readdir(data).catch((): string[] => []);
  const all = names.filter((name) => isSession(name) && !isOpen(name));
  if (all.length <= MAX_READ) return { sessions: all, older: 0 };
  const written = await Promise.all(
    all.map(async (session) => {
      const found = await fileSystem.stat(join(data, session)).catch(() => null);
      return { session, time: found?.mtimeMs ?? 0 };
    }),
  );
  const latest = written.sort((a, b) => b.time - a.time).slice(0, MAX_READ);
  return { sessions: latest.map(({ session }) => session), older: all.length - latest.length };
}

/** Null if it contains nothing worth recovering. */
async function look(
  folder: string,
  session: string,
  now: number,
  keptDays: number,
): Promise<FoundJournal | null> {
  const closed = await closedAt(folder);
  if (closed !== null && now - closed > keptDays * DAY) return null;
  if ((await fileSystem.readdir(folder)).every((name) => name.endsWith('.new'))) return null;
  const replayed = await readJournal(folder);
  if (!replayed.damaged && !isChanged(replayed)) return null;
  const { header, lastEdit, origin, release, damaged } = replayed;
  return {
    session,
    title: titleOf(release) || header.name,
    path: header.path,
    lastEdit: lastEdit !== null && lastEdit <= now ? lastEdit : null,
    closedAt: closed === null ? null : Math.min(closed, now),
    words: changedWords(origin, release),
    damaged,
  };
}

const isChanged = ({ changed, origin, release }: Replayed): boolean =>
  changed && JSON.stringify(undated(origin)) !== JSON.stringify(undated(release));

/** The date of the last change is the file's, not the text's. */
const undated = (release: Replayed['release']) => ({
  ...release,
  facts: { ...release.facts, modified: '' },
});

function problemWith(error: unknown, folder: string): Problem {
  if (!(error instanceof UserError)) console.error(error);
  return problemFrom(error, {
    message: 'A journal cannot be read.',
    advice: `It is kept in “${folder}”.`,
  });
}
