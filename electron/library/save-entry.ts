import { randomUUID } from 'node:crypto';
import { instantOf } from '../../core/dates/instant-of';
import { UserError } from '../../core/errors';
import { type EntryDraft, finishedEntry, whatIsMissing } from '../../core/library/draft';
import type { Entry } from '../../core/library/entries/entry';
import { newId } from '../../core/library/new-id';
import { openAsset } from '../windows/windows';
import { library } from './library';
import type { SaveResult } from './library-folder';

/** Writes an entry with its picture into the library. See `LibraryFolder.save`. */
export async function saveEntry(entry: Entry, base: Entry | null): Promise<SaveResult> {
  await keepAssets(entry);
  const modified = instantOf(new Date());
  return (await library()).folder.save({ ...entry, modified }, base);
}

/** Stores the draft of an entry; null discards it. */
export async function keepDraft(id: string, draft: EntryDraft | null): Promise<void> {
  const { drafts, pending } = await library();
  drafts.put(id, draft);
  for (const name of draft ? picturesOf(draft.entry) : []) {
    const bytes = pending.get(name);
    if (bytes && !(await drafts.asset(name))) await drafts.addAsset(name, bytes);
  }
}

/**
 * Saves a draft as the entry that it is meant to be, and forgets the draft. A conflict leaves it.
 *
 * @throws UserError when something is missing without which it cannot be saved
 */
export async function saveDraft({ entry, base }: EntryDraft): Promise<SaveResult> {
  const missing = whatIsMissing(entry);
  if (missing) throw new UserError('This entry cannot be saved yet.', missing);
  const finished = finishedEntry(entry);
  const id = base ? finished.id : newId(finished.kind, finished.name, randomUUID());
  const result = await saveEntry({ ...finished, id }, base);
  if (result.type === 'saved') (await library()).drafts.put(entry.id, null);
  return result;
}

/** Pictures that an entry names come into the library with it, wherever they are now. */
async function keepAssets(entry: Entry): Promise<void> {
  const known = await library();
  for (const name of picturesOf(entry)) {
    if (await known.folder.asset(name)) continue;
    const bytes = known.pending.get(name) ?? (await known.drafts.asset(name)) ?? openAsset(name);
    if (!bytes) throw new UserError('The picture is no longer there.', 'Choose it again.');
    await known.folder.addAsset(name, bytes);
    known.pending.delete(name);
  }
}

function picturesOf(entry: Entry): string[] {
  const image = entry.kind === 'image' ? entry.asset : null;
  const logo = entry.kind === 'organisation' ? entry.logo?.asset : null;
  return [image, logo].filter((name) => typeof name === 'string' && name !== '') as string[];
}
