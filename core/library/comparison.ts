import type { LibraryLink } from '../release/blocks/library-link';
import { digest } from './digest';
import type { Entry } from './entries/entry';
import { entryFields, type Fields, fieldName, type Linked, ownFields } from './linked-fields';

/** One field that the library has changed since it was taken. */
export interface FieldChange {
  readonly field: string;
  readonly here: unknown;
  readonly library: unknown;
  /** It was changed in the release as well, so taking the library's loses something. */
  readonly alsoHere: boolean;
}

/** The differences between a linked copy and its entry. Both lists are empty when they agree. */
export interface Comparison {
  /** Fields that changed in the library only. */
  readonly changed: readonly FieldChange[];
  /** Names of fields edited in the release without “here only”. */
  readonly edited: readonly string[];
}

/**
 * Compares a linked copy with its entry field by field, three ways: the release's value, the
 * library's value, and the library's value when it was taken.
 *
 * @param entry the current entry, or the one it was merged into
 * @returns null when there is no link, or the entry is of another kind
 */
export function compare(linked: Linked, entry: Entry, language: string): Comparison | null {
  const { link } = linked.value;
  if (!link) return null;
  const library = entryFields(entry, language, link.variant);
  if (!library) return null;
  const own = ownFields(linked);
  const changed: FieldChange[] = [];
  const edited: string[] = [];
  for (const [field, here] of Object.entries(own)) {
    // A library entry without a colour does not override the release's own.
    if (library[field] === undefined) continue;
    const now = digest(library[field]);
    const ours = digest(here);
    if (now === ours) continue;
    const taken = link.taken[field];
    // A link from before digests were kept: its revision is all there is to go by.
    const isNew = taken === undefined ? entry.revision > link.revision : taken !== now;
    const isEdited = taken !== undefined && taken !== ours;
    if (isNew) changed.push({ field, here, library: library[field], alsoHere: isEdited });
    else if (!link.here.includes(field)) edited.push(field);
  }
  return { changed, edited };
}

/** The fields of an entry as the release would take them over now; null for another kind. */
export function libraryFields(linked: Linked, entry: Entry, language: string): Fields | null {
  return entryFields(entry, language, linked.value.link?.variant ?? '');
}

/** The link after the release has taken these fields over from the entry. */
export function linkAfterUpdate(
  link: LibraryLink,
  entry: Entry,
  library: Fields,
  updated: readonly string[],
): LibraryLink {
  const here = link.here.filter((field) => !updated.includes(field));
  return renewed({ ...link, here }, entry, library);
}

/** The link after the person chose to keep the release's value. */
export function linkAfterKeep(
  link: LibraryLink,
  entry: Entry,
  library: Fields,
  kept: readonly string[],
): LibraryLink {
  return renewed({ ...link, here: [...new Set([...link.here, ...kept])] }, entry, library);
}

function renewed(link: LibraryLink, entry: Entry, library: Fields): LibraryLink {
  const taken = Object.fromEntries(
    Object.entries(library).map(([name, value]) => [name, digest(value)]),
  );
  return { ...link, entry: entry.id, revision: entry.revision, taken };
}

/** "a new e-mail address" or "a new role and new hours", in the order of the form. */
export function changeSentence(
  kind: Linked['kind'],
  changed: readonly { field: string }[],
): string {
  const things = changed.map(({ field }) => newThing(fieldName(kind, field)));
  const last = things.at(-1) ?? '';
  const list = things.length > 1 ? `${things.slice(0, -1).join(', ')} and ${last}` : last;
  return `The library has ${list}`;
}

/** "a new role", "new languages". */
const newThing = (name: string): string =>
  name === 'hours' || name === 'languages' ? `new ${name}` : `a new ${name}`;
