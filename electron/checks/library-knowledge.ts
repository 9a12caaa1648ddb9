import type { Entry } from '../../core/library/entries/entry';
import { library } from '../library/library';

/** What the checks use from the library. */
export interface LibraryKnowledge {
  /** Words of the names of people and organisations. */
  readonly knownWords: readonly string[];
  /** Entries by id, with the date by which each has to be read again; null where none is set. */
  readonly reviews: Readonly<Record<string, string | null>>;
}

/** Never fails: a library that cannot be read is no reason not to check. */
export async function libraryKnowledge(): Promise<LibraryKnowledge> {
  try {
    const entries = (await library()).folder.entries();
    const names: string[] = [];
    const reviews: Record<string, string | null> = {};
    for (const entry of entries) {
      names.push(...namesOf(entry));
      if (entry.kind === 'boilerplate') reviews[entry.id] = entry.reviewBy;
    }
    const words = names.flatMap((name) => name.split(/[^\p{L}\p{M}'’]+/u)).filter(Boolean);
    return { knownWords: [...new Set(words)], reviews };
  } catch (error) {
    console.error(error);
    return { knownWords: [], reviews: {} };
  }
}

/** Calls back when the library has changed. */
export async function onLibraryChanged(listen: () => void): Promise<void> {
  try {
    (await library()).folder.onChanged(listen);
  } catch (error) {
    console.error(error);
  }
}

function namesOf(entry: Entry): string[] {
  if (entry.kind === 'contact') return [entry.name, entry.organisation];
  return entry.kind === 'organisation' ? [entry.name, entry.acronym] : [];
}
