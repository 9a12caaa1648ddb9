import type { LIBRARY_REQUESTS } from '../../../core/bridge/messages/library';
import { instantOf } from '../../../core/dates/instant-of';
import { UserError } from '../../../core/errors';
import { type EntryDraft, finishedEntry, whatIsMissing } from '../../../core/library/draft';
import { duplicatesAmong } from '../../../core/library/duplicates';
import { ENTRY_KINDS, type Entry } from '../../../core/library/entries/entry';
import { currentEntry, mergeDuplicates } from '../../../core/library/merge-duplicates';
import { mergeEdits, saysTheSame } from '../../../core/library/merge-edits';
import { newId } from '../../../core/library/new-id';
import { Search } from '../../../core/library/search';
import { type HandlersOf, onlyInElectron, type Send } from './memory-shell';

const now = (): string => instantOf(new Date());

/** A library that begins empty and goes with the page. */
export function libraryHandlers(send: Send): HandlersOf<typeof LIBRARY_REQUESTS> {
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, EntryDraft>();
  const search = new Search();
  const put = (entry: Entry): void => {
    entries.set(entry.id, entry);
    search.put(entry);
    send('library.changed', { ids: [entry.id] });
  };
  const save = (entry: Entry, base: Entry | null) => {
    const theirs = entries.get(entry.id);
    if (theirs && !base) {
      throw new UserError('There is an entry of this name already.', 'Give it another name.');
    }
    const merged =
      !theirs || !base || saysTheSame(theirs, base)
        ? { type: 'merged' as const, entry, fromThem: [] }
        : mergeEdits(base, entry, theirs);
    if (merged.type === 'conflict') {
      return {
        type: 'conflict' as const,
        conflicts: [...merged.conflicts],
        theirs: theirs ?? entry,
      };
    }
    const revision = (theirs?.revision ?? 0) + 1;
    const saved = { ...merged.entry, revision, modified: now() };
    put(saved);
    return { type: 'saved' as const, entry: saved, fromThem: [...merged.fromThem] };
  };
  return {
    'library.state': () => {
      const used = [...entries.values()].filter(({ archived }) => !archived);
      const counted = ENTRY_KINDS.map((kind) => [
        kind,
        used.filter((entry) => entry.kind === kind).length,
      ]);
      return {
        folder: '/library',
        isOwn: true,
        gone: null,
        counts: Object.fromEntries(counted),
        tags: [...new Set(used.flatMap(({ tags }) => tags))].sort(),
        troubles: [],
        troubleCount: 0,
      };
    },
    'library.search': ({ limit, ...query }) => {
      const found = search.find(query);
      return { entries: found.slice(0, limit), total: found.length };
    },
    'library.get': ({ ids }) =>
      ids.map((id) => ({ id, entry: currentEntry(id, (each) => entries.get(each)) ?? null })),
    'library.save': ({ entry, base }) => save(entry, base),
    'library.drafts': () => [...drafts.values()],
    'library.draft': ({ id, draft }) => {
      if (draft) drafts.set(id, draft);
      else drafts.delete(id);
      return null;
    },
    'library.saveDraft': ({ entry, base }) => {
      const missing = whatIsMissing(entry);
      if (missing) throw new UserError('This entry cannot be saved yet.', missing);
      const finished = finishedEntry(entry);
      const id = base ? finished.id : newId(finished.kind, finished.name, crypto.randomUUID());
      const result = save({ ...finished, id }, base);
      if (result.type === 'saved') drafts.delete(entry.id);
      return result;
    },
    'library.delete': ({ id }) => {
      const entry = entries.get(id);
      if (!entry || !window.confirm(`Delete “${entry.name}” for good?`)) return false;
      entries.delete(id);
      search.remove(id);
      send('library.changed', { ids: [id] });
      return true;
    },
    'library.duplicates': () => duplicatesAmong([...entries.values()]),
    'library.merge': ({ ids }) => {
      const chosen = ids.flatMap((id) => entries.get(id) ?? []);
      const [kept, ...others] = mergeDuplicates(chosen, now());
      if (!kept || others.length === 0) {
        throw new UserError('There is nothing to merge.', 'Choose two entries or more.');
      }
      for (const entry of [kept, ...others]) put(entry);
      return kept;
    },
    'library.uses': () => [],
    'library.pickImage': () => Promise.reject(onlyInElectron('A picture in the library')),
    'library.takeAssets': () => null,
    'library.open': ({ entry }) => {
      throw onlyInElectron(entry ? 'The form of an entry' : 'The window of the library');
    },
    'library.folder': () => Promise.reject(onlyInElectron('Another folder')),
    'library.import.pick': () => Promise.reject(onlyInElectron('Importing contacts')),
    'library.import.preview': () => Promise.reject(onlyInElectron('Importing contacts')),
    'library.import.cancel': () => null,
    'library.import.run': () => Promise.reject(onlyInElectron('Importing contacts')),
    'library.export': () => Promise.reject(onlyInElectron('Exporting contacts')),
  };
}
