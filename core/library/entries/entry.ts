import type * as v from 'valibot';
import { BoilerplateEntry } from './boilerplate-entry';
import { byKind } from './by-kind';
import { ContactEntry } from './contact-entry';
import { ImageEntry } from './image-entry';
import { OrganisationEntry } from './organisation-entry';
import { SnippetEntry } from './snippet-entry';

/** Every kind of entry. A map over all of them is a `Record<EntryKind, …>`. */
export const ENTRY_KINDS = ['contact', 'organisation', 'boilerplate', 'snippet', 'image'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Anything the library holds. */
export const Entry = byKind({
  contact: ContactEntry,
  organisation: OrganisationEntry,
  boilerplate: BoilerplateEntry,
  snippet: SnippetEntry,
  image: ImageEntry,
});
export type Entry = v.InferOutput<typeof Entry>;

/** The entry of a given kind: `EntryOf<'contact'>` is `ContactEntry`. */
export type EntryOf<Kind extends EntryKind> = Extract<Entry, { kind: Kind }>;
