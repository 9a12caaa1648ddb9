import * as v from 'valibot';
import { PASSAGE_KINDS } from '../../past-releases/past-release';
import { RELEASE_KINDS } from '../../release/facts';
import { Nothing, Problem } from './shared';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Words = v.pipe(v.string(), v.maxLength(1000));
const Path = v.pipe(v.string(), v.nonEmpty(), v.maxLength(10_000));
const DateOrNone = v.nullable(v.pipe(v.string(), v.isoDate()));

const Passage = v.strictObject({ kind: v.picklist(PASSAGE_KINDS), text: v.string() });

const About = v.object({
  title: v.string(),
  language: v.string(),
  kind: v.nullable(v.picklist(RELEASE_KINDS)),
  date: v.nullable(v.string()),
  organisations: v.array(v.string()),
  people: v.array(v.string()),
  embargo: v.nullable(v.string()),
});

/** How far an import of the archive's folders is. */
export const ArchiveProgress = v.strictObject({
  done: Count,
  total: Count,
  failed: Count,
  /** Null until enough files have been read for an estimate. */
  secondsLeft: v.nullable(Count),
});
export type ArchiveProgress = v.InferOutput<typeof ArchiveProgress>;

/** Something that could not be read: a file, or a folder. */
export const ArchiveFailure = v.strictObject({ path: v.string(), ...Problem.entries });
export type ArchiveFailure = v.InferOutput<typeof ArchiveFailure>;

/** The archive as a whole. */
export const ArchiveState = v.strictObject({
  folders: v.array(v.strictObject({ path: v.string(), files: Count, failed: Count })),
  releases: Count,
  /** What is wrong with the index, in a sentence. */
  trouble: v.nullable(v.string()),
  organisations: v.array(v.string()),
  people: v.array(v.string()),
  languages: v.array(v.string()),
  /** Null while no import runs. */
  progress: v.nullable(ArchiveProgress),
  /** What the last import of this session did. */
  last: v.nullable(
    v.strictObject({ read: Count, unchanged: Count, removed: Count, isStopped: v.boolean() }),
  ),
});
export type ArchiveState = v.InferOutput<typeof ArchiveState>;

const Query = v.strictObject({
  text: Words,
  organisation: Words,
  person: Words,
  kind: v.nullable(v.picklist(RELEASE_KINDS)),
  from: DateOrNone,
  to: DateOrNone,
  language: v.pipe(v.string(), v.maxLength(40)),
});

export const ArchiveHit = v.strictObject({
  path: v.string(),
  about: About,
  passage: Passage,
  /** What of the passage was looked for: from and to, in UTF-16 units. */
  marks: v.array(v.strictTuple([v.number(), v.number()])),
});
export type ArchiveHit = v.InferOutput<typeof ArchiveHit>;

/** Something of the archive that can become an entry of the library, or add to one. */
export const ArchiveFind = v.strictObject({
  /** Names it when it is to be kept. */
  key: v.string(),
  kind: v.picklist(['contact', 'organisation', 'boilerplate']),
  name: v.string(),
  /** What it says, in a few lines. */
  lines: v.array(v.string()),
  /** The name of the entry of the library that it adds to; null where it is new. */
  like: v.nullable(v.string()),
  isNews: v.boolean(),
  isWhole: v.boolean(),
  conflicts: v.array(
    v.strictObject({ field: v.string(), kept: v.string(), others: v.array(v.string()) }),
  ),
  places: v.array(v.strictObject({ path: v.string(), title: v.string() })),
  count: Count,
});
export type ArchiveFind = v.InferOutput<typeof ArchiveFind>;

/** Answered for windows with a document and for the archive's own. */
export const ARCHIVE_REQUESTS = {
  /** Opens the archive's own window, or brings it to the front. */
  'archive.open': { send: Nothing, reply: Nothing },
  'archive.state': { send: Nothing, reply: ArchiveState },
  'archive.search': {
    send: v.strictObject({
      query: Query,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    }),
    reply: v.strictObject({ hits: v.array(ArchiveHit), total: Count }),
  },
  /** The passages of a release, the ones in which the words stand marked; null where it is gone. */
  'archive.text': {
    send: v.strictObject({ path: Path, text: Words }),
    reply: v.nullable(
      v.array(v.strictObject({ ...Passage.entries, marks: ArchiveHit.entries.marks })),
    ),
  },
  /** Asks for folders, and reads them. Replies whether any was chosen. */
  'archive.addFolders': { send: Nothing, reply: v.boolean() },
  /** Takes a folder out of the archive; the folder itself stays as it is. */
  'archive.removeFolder': { send: v.strictObject({ path: Path }), reply: Nothing },
  /** Reads what is new or was changed. */
  'archive.update': { send: Nothing, reply: Nothing },
  /** Ends the import that is under way; what was read stays. */
  'archive.cancel': { send: Nothing, reply: Nothing },
  'archive.failures': { send: Nothing, reply: v.array(ArchiveFailure) },
  /** Opens a release that was found. */
  'archive.openRelease': { send: v.strictObject({ path: Path }), reply: Nothing },
  /** Opens a new release with the text and the structure of an old one. */
  'archive.newFrom': { send: v.strictObject({ path: Path }), reply: Nothing },
  /** Contacts, speakers, organisations and boilerplates of all releases, each once. */
  'archive.harvest': {
    send: Nothing,
    reply: v.strictObject({ finds: v.array(ArchiveFind), total: Count }),
  },
  /** Puts what was found into the library; nothing that it has is replaced. Replies how many entries. */
  'archive.keep': {
    send: v.strictObject({ keys: v.pipe(v.array(v.string()), v.maxLength(10_000)) }),
    reply: v.strictObject({ added: Count, changed: Count }),
  },
} as const;

export const ARCHIVE_EVENTS = {
  'archive.progress': v.nullable(ArchiveProgress),
  /** An import has begun or ended, or a folder came or went. */
  'archive.changed': Nothing,
} as const;
