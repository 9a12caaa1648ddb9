import * as v from 'valibot';
import { OptionValues } from '../../exports/options';
import { Despite, PictureBytes } from './export';
import { Nothing, Problem } from './shared';
import { WorkId } from './work';

/** A file that the person has chosen, or that was found beside the document. */
export const ChosenFile = v.strictObject({
  path: v.string(),
  /** File name without folder. */
  name: v.string(),
  /** BCP 47. */
  language: v.string(),
  /** The headline; empty where there is none. */
  headline: v.string(),
  /** The names of what is still to be filled in, each once. */
  open: v.array(v.string()),
  /** Until when it is under embargo, in words; empty where it is not. */
  embargo: v.string(),
  /** How many errors and warnings the checks find, spelling left out. */
  errors: v.number(),
  warnings: v.number(),
  /** How many required sign-offs are missing. */
  signOffs: v.number(),
});
export type ChosenFile = v.InferOutput<typeof ChosenFile>;

const FormatChoice = v.strictObject({ id: v.string(), options: OptionValues });

const KitResult = v.strictObject({
  type: v.picklist(['written', 'exists']),
  path: v.string(),
  files: v.number(),
  missing: v.array(v.string()),
  /** The e-mail draft, where it can be opened. */
  mail: v.nullable(v.string()),
});
export type KitResult = v.InferOutput<typeof KitResult>;

const KitReply = v.strictObject({
  kit: v.nullable(KitResult),
  warnings: v.array(v.string()),
  problem: v.nullable(Problem),
  /** The person cancelled it: nothing was written. */
  isStopped: v.boolean(),
});
export type KitReply = v.InferOutput<typeof KitReply>;

/** One line of the report of a batch: a file, or a document of which none could be made. */
const BatchRow = v.strictObject({
  source: v.string(),
  format: v.nullable(v.string()),
  organisation: v.nullable(v.string()),
  type: v.picklist(['written', 'exists', 'failed']),
  path: v.nullable(v.string()),
  problem: v.nullable(Problem),
  milliseconds: v.number(),
  warnings: v.array(v.string()),
});
export type BatchRow = v.InferOutput<typeof BatchRow>;

const BatchReply = v.strictObject({ rows: v.array(BatchRow), isStopped: v.boolean() });
export type BatchReply = v.InferOutput<typeof BatchReply>;

/** Whole kits, many releases at once, and the clipboard. */
export const KIT_REQUESTS = {
  /** Name and folder a kit would take by itself, and the document's other languages beside it. */
  'kit.suggest': {
    send: Nothing,
    reply: v.strictObject({
      name: v.string(),
      folder: v.string(),
      language: v.string(),
      others: v.array(ChosenFile),
      pictureBytes: PictureBytes,
    }),
  },
  /** Asks for .dateline files. */
  'kit.pick': { send: Nothing, reply: v.array(ChosenFile) },
  /** Makes a kit of the document and of files that were chosen before. */
  'kit.run': {
    send: v.strictObject({
      work: WorkId,
      despite: Despite,
      others: v.array(v.string()),
      formats: v.array(FormatChoice),
      name: v.string(),
      folder: v.string(),
      as: v.picklist(['zip', 'folder']),
      replace: v.boolean(),
    }),
    reply: KitReply,
  },
  /** Exports files that were chosen before, one after the other. */
  'batch.run': {
    send: v.strictObject({
      work: WorkId,
      files: v.array(v.string()),
      formats: v.array(FormatChoice),
      folder: v.string(),
      eachOrganisation: v.boolean(),
      eachLanguage: v.boolean(),
      replace: v.boolean(),
      /** The reason given for each file that goes out despite errors. */
      despite: v.array(v.strictObject({ path: v.string(), note: Despite })),
    }),
    reply: BatchReply,
  },
  /** Puts the document on the clipboard as a mail program takes it: HTML, and text beside it. */
  'mail.copy': {
    send: Nothing,
    reply: v.strictObject({ subject: v.string(), notes: v.array(v.string()) }),
  },
} as const;
