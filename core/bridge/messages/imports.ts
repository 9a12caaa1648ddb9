import * as v from 'valibot';
import type { SourceDocument } from '../../imports/source';
import { PART_KINDS, type Recognition } from '../../recognise/recognition';
import { RELEASE_KINDS, ReleaseTime } from '../../release/facts';
import { Nothing } from './shared';
import { WorkId } from './work';

const Ids = v.array(v.string());
const Confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const guess = (value: v.GenericSchema) =>
  v.strictObject({ value, confidence: Confidence, blocks: Ids });

const Person = v.strictObject({
  name: v.string(),
  role: v.string(),
  organisation: v.string(),
  emails: Ids,
  phones: Ids,
  languages: Ids,
  hours: v.string(),
  region: v.exactOptional(v.string()),
});

const RecognitionShape = v.strictObject({
  parts: v.array(
    v.strictObject({
      kind: v.picklist(PART_KINDS),
      blocks: Ids,
      confidence: Confidence,
      quote: v.exactOptional(
        v.strictObject({
          speaker: v.string(),
          role: v.string(),
          organisation: v.string(),
          attribution: v.nullable(v.number()),
        }),
      ),
      contacts: v.exactOptional(v.array(Person)),
      about: v.exactOptional(v.string()),
    }),
  ),
  language: guess(v.string()),
  kind: v.nullable(guess(v.picklist(RELEASE_KINDS))),
  organisations: v.array(guess(v.string())),
  releaseTime: v.nullable(guess(ReleaseTime)),
  dateline: v.nullable(
    guess(v.strictObject({ place: v.string(), date: v.nullable(v.string()), length: v.number() })),
  ),
  reference: v.nullable(guess(v.string())),
});
const RecognitionSchema = v.custom<Recognition>((input) => v.is(RecognitionShape, input));

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Checks the fields around `content` only: our own readers made it, and the window shows it as text. */
const SourceShape = v.object({
  blocks: v.array(
    v.object({
      id: v.string(),
      place: v.string(),
      look: v.object({ style: v.string() }),
      content: v.object({ type: v.string() }),
    }),
  ),
  pictures: v.record(v.string(), v.instance(Uint8Array)),
  losses: v.array(v.object({ what: v.string(), count })),
  revisions: v.object({ insertions: count, deletions: count, moves: count, comments: count }),
});
const Source = v.custom<SourceDocument>((input) => v.is(SourceShape, input));

/** A file of another program, as the review of an import begins. */
export const ReadFile = v.strictObject({
  /** The file's name, without folder. */
  name: v.string(),
  /** The id of the format it was read as. */
  format: v.string(),
  /** Pictures that are too large to be looked at here are left out; the release gets them all the same. */
  source: Source,
  recognition: RecognitionSchema,
});
export type ReadFile = v.InferOutput<typeof ReadFile>;

/** Contacts and boilerplates of a file beside the library. */
export const LibraryNews = v.strictObject({
  /** Those that the library has, by the names of its entries: they are linked. */
  known: v.array(v.strictObject({ key: v.string(), entry: v.string() })),
  /** Those that it has not, and that it could keep. */
  fresh: v.array(v.strictObject({ key: v.string(), name: v.string() })),
});
export type LibraryNews = v.InferOutput<typeof LibraryNews>;

/** Files of other programs on their way to becoming releases. A window reviews one at a time. */
export const IMPORT_REQUESTS = {
  /** Reads a file, and takes its passages for the parts of a release. */
  'imports.read': {
    send: v.strictObject({
      path: v.string(),
      /** A release of some time ago: its dates are read against the day of the file. */
      isOld: v.boolean(),
      changes: v.picklist(['accepted', 'rejected']),
      work: WorkId,
    }),
    reply: ReadFile,
  },
  /** What of the file's contacts and boilerplates the library has. */
  'imports.library': {
    send: v.strictObject({ recognition: RecognitionSchema }),
    reply: LibraryNews,
  },
  /**
   * Opens a window on the release that the file becomes. What `keep` names goes into the library; what
   * the library has is linked.
   */
  'imports.make': {
    send: v.strictObject({ recognition: RecognitionSchema, keep: Ids }),
    reply: Nothing,
  },
  /**
   * The file as Dateline wrote it, and as it is now: both read in the same way, so that they differ by
   * what was changed since.
   */
  'imports.since': {
    send: Nothing,
    reply: v.strictObject({ before: v.instance(Uint8Array), after: v.instance(Uint8Array) }),
  },
  /** Opens a window on the release that the file says it came from. */
  'imports.openOrigin': { send: Nothing, reply: Nothing },
  /** The window reviews no more files. */
  'imports.close': { send: Nothing, reply: Nothing },
} as const;

export const IMPORT_EVENTS = {
  /** The window is to begin the review of these files, one after the other. */
  'imports.review': v.strictObject({ paths: v.array(v.string()), isOld: v.boolean() }),
  /** The window shows a release that was made of this file (its name, without folder). */
  'imports.made': v.strictObject({ file: v.string() }),
} as const;
