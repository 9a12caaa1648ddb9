import type { ArchiveFind } from '../../core/bridge/messages/past-releases';
import { instantOf } from '../../core/dates/instant-of';
import { UserError } from '../../core/errors';
import type { Entry } from '../../core/library/entries/entry';
import { filledFrom } from '../../core/library/merge-duplicates';
import { saysTheSame } from '../../core/library/merge-edits';
import type { Harvested } from '../../core/past-releases/harvest';
import type { LooseNode } from '../../core/release/nodes';
import { wordsIn } from '../../core/release/words';
import { library } from '../library/library';
import { askArchive } from './archive';

/** More than anybody looks through at once. */
const MAX_FINDS = 2000;
/** More of a text is not shown. */
const MAX_LETTERS = 240;

/** What was found the last time, by its key. */
let found = new Map<string, Harvested>();

/** What the archive's releases have for the library: the first of it, and how much there is. */
export async function findForLibrary(): Promise<{ finds: ArchiveFind[]; total: number }> {
  const entries = [...(await library()).folder.entries()];
  const all = await askArchive('harvest', { library: entries });
  const shown = all.slice(0, MAX_FINDS);
  found = new Map(shown.map((each, index) => [String(index), each]));
  return { total: all.length, finds: [...found].map(([key, each]) => findOf(key, each)) };
}

/**
 * Puts what was found into the library. An entry that is there already gets what it lacks, and keeps what it
 * says.
 *
 * @throws UserError when what was found is not known any more, or the library cannot be written
 */
export async function keepFinds(
  keys: readonly string[],
): Promise<{ added: number; changed: number }> {
  const { folder } = await library();
  const now = instantOf(new Date());
  const entries: Entry[] = [];
  let added = 0;
  for (const key of keys) {
    const find = found.get(key);
    if (!find)
      throw new UserError('This is not shown any more.', 'Look through the archive again.');
    // As it is now: somebody may have changed it since.
    const there = find.like && folder.get(find.like.id);
    if (!there) {
      entries.push(find.entry);
      added += 1;
      continue;
    }
    const filled = filledFrom(there, find.entry);
    if (saysTheSame(filled, there)) continue;
    entries.push({ ...filled, revision: there.revision + 1, modified: now });
  }
  await folder.saveAll(entries);
  return { added, changed: entries.length - added };
}

function findOf(key: string, { entry, like, conflicts, places, ...rest }: Harvested): ArchiveFind {
  const kind = entry.kind as ArchiveFind['kind'];
  return {
    ...rest,
    ...{ key, kind, name: entry.name, lines: linesOf(entry), like: like?.name ?? null },
    conflicts: conflicts.map(({ field, kept, others }) => ({
      field,
      kept: shortened(kept),
      others: others.map(shortened),
    })),
    places: [...places],
  };
}

function linesOf(entry: Entry): string[] {
  if (entry.kind === 'contact') {
    const { role, organisation, emails, phones, hours } = entry;
    const lines = [[role, organisation], [...emails, ...phones], [hours]];
    return lines.map((line) => line.filter(Boolean).join(', ')).filter(Boolean);
  }
  if (entry.kind !== 'boilerplate') return [];
  return entry.texts.map(({ body }) =>
    shortened(body.flatMap((block) => wordsIn(block as LooseNode)).join(' ')),
  );
}

const shortened = (text: string): string =>
  text.length > MAX_LETTERS ? `${text.slice(0, MAX_LETTERS).trimEnd()}…` : text;
