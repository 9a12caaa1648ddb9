import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import type { EntryUse } from '../../core/bridge/messages/library';
import { changeSentence, compare } from '../../core/library/comparison';
import type { Entry } from '../../core/library/entries/entry';
import { linksIn } from '../../core/library/links-in';
import { isIssued } from '../../core/lifecycle/status';
import { titleOf } from '../../core/release/plain-text';
import type { Release } from '../../core/release/release';
import { openApart, statApart } from '../files/apart';
import { writeAtomically } from '../files/write-atomically';
import { onOpened, openDocuments } from '../windows/windows';

/** Which release files there are on this machine, and the entries that each is linked to. */
const Known = v.record(
  v.string(),
  v.strictObject({ changed: v.number(), entries: v.array(v.string()) }),
);
type Known = v.InferOutput<typeof Known>;

const MAX_FILES = 2000;
const place = (): string => join(app.getPath('userData'), 'library-uses.json');

let queue: Promise<unknown> = Promise.resolve();

/** Starts to track which releases are opened and saved, and their links. */
export function followUses(): void {
  onOpened((document) => {
    const { path, release } = document;
    if (path) void document.shown.then(() => note(path, release));
    document.onSaved(({ archive, path: savedAt }) => void note(savedAt, archive.release));
  });
}

/**
 * The releases known to this machine that use an entry, those that lag behind it first. A file that
 * was changed by another program is read again; one that is gone is forgotten.
 *
 * @param ids the entry's, and those of entries merged into it
 */
export async function usesOf(entry: Entry, ids: ReadonlySet<string>): Promise<EntryUse[]> {
  const open = openDocuments();
  const uses: EntryUse[] = open.flatMap(({ path, name, release }) => {
    const use = linkedUse(release, path ?? '', entry, ids);
    return use ? [{ ...use, title: use.title || name }] : [];
  });
  const shown = new Set(open.map(({ path }) => path));
  for (const [path, { changed, entries }] of Object.entries(await known())) {
    if (shown.has(path)) continue;
    const found = await statApart(path).catch(() => ({ mtimeMs: changed }));
    if (!found) {
      void forget(path);
      continue;
    }
    const now = found.mtimeMs;
    if (now === changed && !entries.some((id) => ids.has(id))) continue;
    const release = await openApart(path).then(
      (archive) => archive.release,
      () => null,
    );
    const use = release && linkedUse(release, path, entry, ids);
    if (release && now !== changed) void note(path, release);
    if (use) uses.push(use);
  }
  return uses.sort((a, b) => Number(b.stale !== '') - Number(a.stale !== ''));
}

function linkedUse(
  release: Release,
  path: string,
  entry: Entry,
  ids: ReadonlySet<string>,
): EntryUse | null {
  const { language, status } = release.facts;
  const places = linksIn(release).filter(({ linked }) => ids.has(linked.value.link?.entry ?? ''));
  if (places.length === 0) return null;
  const stale = places.flatMap(({ linked }) => {
    const changed = isIssued(status) ? [] : (compare(linked, entry, language)?.changed ?? []);
    return changed.length > 0 ? changeSentence(linked.kind, changed) : [];
  });
  return { path, title: titleOf(release), status, stale: stale[0] ?? '' };
}

function note(path: string, release: Release): Promise<void> {
  return change(async (all) => {
    const entries = linksIn(release).flatMap(({ linked }) => linked.value.link?.entry ?? []);
    const { [path]: _, ...others } = all;
    const found = await statApart(path).catch(() => null);
    const files = [[path, { changed: found?.mtimeMs ?? 0, entries }], ...Object.entries(others)];
    return Object.fromEntries(files.slice(0, MAX_FILES)) as Known;
  });
}

const forget = (path: string): Promise<void> => change(async ({ [path]: _, ...others }) => others);

/** The list is a convenience: nothing fails because it cannot be written. */
function change(to: (all: Known) => Promise<Known>): Promise<void> {
  const done = queue.then(async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(await to(await known())));
    await writeAtomically(place(), bytes, { replace: true });
  });
  queue = done.catch(console.error);
  return queue as Promise<void>;
}

async function known(): Promise<Known> {
  try {
    return v.parse(Known, JSON.parse(await readFile(place(), 'utf8')));
  } catch {
    return {};
  }
}
