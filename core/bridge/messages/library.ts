import * as v from 'valibot';
import { TARGETS } from '../../library/contacts/column-names';
import { DUPLICATE_WAYS } from '../../library/contacts/duplicate-strategy';
import { EntryDraft } from '../../library/draft';
import { ContactEntry } from '../../library/entries/contact-entry';
import { ENTRY_KINDS, Entry } from '../../library/entries/entry';
import { EntryId } from '../../library/entries/entry-base';
import { ENCODINGS } from '../../library/text-encoding';
import { AssetName } from '../../release/blocks/image';
import { STATUSES } from '../../release/facts';
import { AddedImage } from './images';
import { Nothing, Problem } from './shared';

const Ids = v.pipe(v.array(v.string()), v.maxLength(1000));

/** The library as a whole. */
export const LibraryState = v.strictObject({
  folder: v.string(),
  /** It is one's own, in the folder of the application's data. */
  isOwn: v.boolean(),
  /** Why the folder is not available; what was read before can still be searched. */
  gone: v.nullable(Problem),
  /** Entries in use, by kind. */
  counts: v.record(v.picklist(ENTRY_KINDS), v.number()),
  tags: v.array(v.string()),
  /** The first files that cannot be used, and how many there are. */
  troubles: v.array(v.strictObject({ file: v.string(), ...Problem.entries })),
  troubleCount: v.number(),
});
export type LibraryState = v.InferOutput<typeof LibraryState>;

export const LibraryQuery = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(1000)),
  kinds: v.array(v.picklist(ENTRY_KINDS)),
  tag: v.string(),
  archived: v.boolean(),
});
export type LibraryQuery = v.InferOutput<typeof LibraryQuery>;

const SaveResult = v.variant('type', [
  /** `fromThem` names the fields that somebody else had changed and that were kept. */
  v.strictObject({ type: v.literal('saved'), entry: Entry, fromThem: v.array(v.string()) }),
  v.strictObject({
    type: v.literal('conflict'),
    theirs: Entry,
    conflicts: v.array(
      v.strictObject({ field: v.string(), mine: v.unknown(), theirs: v.unknown() }),
    ),
  }),
]);
export type LibrarySaveResult = v.InferOutput<typeof SaveResult>;

const Target = v.nullable(v.picklist(TARGETS));

/** The result of an import. */
export const ImportReply = v.strictObject({
  added: v.number(),
  changed: v.number(),
  skipped: v.number(),
  /** The person cancelled it; the counts are those written by then. */
  isStopped: v.boolean(),
});
export type ImportReply = v.InferOutput<typeof ImportReply>;

/** A preview of an import. */
export const ImportPreview = v.strictObject({
  fileName: v.string(),
  encoding: v.picklist(ENCODINGS.map(([name]) => name)),
  /** Null for vCards, whose fields are known. */
  table: v.nullable(
    v.strictObject({
      columns: v.array(v.string()),
      /** The first rows. */
      rows: v.array(v.array(v.string())),
      mapping: v.array(Target),
      /** Columns with contents that the import would leave out. */
      leftOut: v.array(v.string()),
    }),
  ),
  /** The first contacts, with those that are there already before the others. */
  contacts: v.array(v.strictObject({ contact: ContactEntry, like: v.nullable(ContactEntry) })),
  total: v.number(),
  duplicates: v.number(),
  problems: v.array(v.string()),
  problemCount: v.number(),
});
export type ImportPreview = v.InferOutput<typeof ImportPreview>;

const ImportChoices = v.strictObject({
  encoding: v.nullable(v.picklist(ENCODINGS.map(([name]) => name))),
  mapping: v.nullable(v.array(Target)),
  country: v.pipe(v.string(), v.maxLength(2)),
});
export type ImportChoices = v.InferOutput<typeof ImportChoices>;

/** A release on this machine that is linked to an entry. */
export const EntryUse = v.strictObject({
  path: v.string(),
  title: v.string(),
  status: v.picklist(STATUSES),
  /** What the library has changed since, as a sentence; empty if nothing. */
  stale: v.string(),
});
export type EntryUse = v.InferOutput<typeof EntryUse>;

/** Answered for windows with a document and for the library's own window. */
export const LIBRARY_REQUESTS = {
  'library.state': { send: Nothing, reply: LibraryState },
  /** Entries as somebody types, the best first. */
  'library.search': {
    send: v.strictObject({
      ...LibraryQuery.entries,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
    reply: v.strictObject({ entries: v.array(Entry), total: v.number() }),
  },
  /** The entries with these ids, or those they were merged into; null for a deleted one. */
  'library.get': {
    send: v.strictObject({ ids: Ids }),
    reply: v.array(v.strictObject({ id: v.string(), entry: v.nullable(Entry) })),
  },
  /** Writes an entry. `base` is the entry from which the edit started, null for a new one. */
  'library.save': {
    send: v.strictObject({ entry: Entry, base: v.nullable(Entry) }),
    reply: SaveResult,
  },
  /** Unsaved changes to entries. */
  'library.drafts': { send: Nothing, reply: v.array(EntryDraft) },
  /** Stores the unsaved form of an entry; null discards it. */
  'library.draft': {
    send: v.strictObject({ id: EntryId, draft: v.nullable(EntryDraft) }),
    reply: Nothing,
  },
  /** Saves a form and deletes its draft. */
  'library.saveDraft': { send: EntryDraft, reply: SaveResult },
  /** Asks, then deletes an entry for good. Replies whether it was deleted. */
  'library.delete': { send: v.strictObject({ id: v.string() }), reply: v.boolean() },
  'library.duplicates': { send: Nothing, reply: v.array(v.array(Entry)) },
  /** Makes one entry of several, the first of which stays. */
  'library.merge': { send: v.strictObject({ ids: Ids }), reply: Entry },
  /** The releases on this machine that use an entry. */
  'library.uses': { send: v.strictObject({ id: v.string() }), reply: v.array(EntryUse) },
  /** Asks for a picture for an entry. Null when the person cancelled. */
  'library.pickImage': { send: Nothing, reply: v.nullable(AddedImage) },
  /** Copies pictures of the library into the document of the asking window. */
  'library.takeAssets': { send: v.strictObject({ assets: v.array(AssetName) }), reply: Nothing },
  /** Opens the library's own window, on an entry where one is named. */
  'library.open': { send: v.strictObject({ entry: v.nullable(v.string()) }), reply: Nothing },
  /** Asks for another folder, or goes back to one's own. Null when the person cancelled. */
  'library.folder': {
    send: v.strictObject({ to: v.picklist(['choose', 'own']) }),
    reply: v.nullable(LibraryState),
  },
  /** Asks for a file of contacts and previews it. Null when the person cancelled. */
  'library.import.pick': { send: Nothing, reply: v.nullable(ImportPreview) },
  /** Previews the chosen file with other options. */
  'library.import.preview': { send: ImportChoices, reply: ImportPreview },
  'library.import.run': {
    send: v.strictObject({ ...ImportChoices.entries, duplicates: v.picklist(DUPLICATE_WAYS) }),
    reply: ImportReply,
  },
  /** Ends the import that is under way; contacts that are written by then stay. */
  'library.import.cancel': { send: Nothing, reply: Nothing },
  /** Writes the contacts that a query finds. Replies where, or null when the person cancelled. */
  'library.export': {
    send: v.strictObject({ query: LibraryQuery, to: v.picklist(['vcf', 'vcf3', 'csv']) }),
    reply: v.nullable(v.string()),
  },
} as const;

export const LIBRARY_EVENTS = {
  /** Entries came, changed or went; no ids where it may be any. */
  'library.changed': v.strictObject({ ids: v.array(v.string()) }),
  /** How many contacts of the import are written. */
  'library.import.progress': v.strictObject({ done: v.number(), total: v.number() }),
  /** Drafts cannot be stored on this computer; null when they can again. */
  'library.draftTrouble': v.nullable(Problem),
  /** The library's own window is to show an entry. */
  'library.show': v.strictObject({ entry: v.string() }),
} as const;
