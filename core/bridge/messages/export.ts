import * as v from 'valibot';
import { FORMAT_USES } from '../../exports/format-use';
import { OptionField, OptionValue, OptionValues } from '../../exports/options';
import { RememberedOptions } from '../../exports/remembered';
import { Nothing, Problem } from './shared';
import { Release } from './whole-release';
import { WorkId } from './work';

const FormatEntry = v.strictObject({
  id: v.string(),
  name: v.string(),
  extension: v.string(),
  /** The options, by name. */
  options: v.record(v.string(), OptionField),
  /** The dialogs in which it is selected by default. */
  chosenFor: v.array(v.picklist(FORMAT_USES)),
  /** Its name in the preview; null if it is not shown there. */
  previewName: v.nullable(v.string()),
});
export type FormatEntry = v.InferOutput<typeof FormatEntry>;

const ExportTarget = v.strictObject({
  format: v.string(),
  /** File name with its extension, without a folder. */
  fileName: v.string(),
  /** The chosen options; missing ones take their defaults. */
  options: v.exactOptional(OptionValues),
});

/** The result of one file of an export. */
export const ExportOutcome = v.variant('type', [
  v.strictObject({ type: v.literal('written'), format: v.string(), path: v.string() }),
  /** The file exists and may not be replaced. */
  v.strictObject({ type: v.literal('exists'), format: v.string(), path: v.string() }),
  v.strictObject({ type: v.literal('failed'), format: v.string(), problem: Problem }),
]);
export type ExportOutcome = v.InferOutput<typeof ExportOutcome>;

/** The reason for issuing a release despite errors; otherwise empty. */
export const Despite = v.pipe(v.string(), v.maxLength(500));

/** How many bytes all pictures of a release have: as they came, and about how many for the screen. */
export const PictureBytes = v.strictObject({ print: v.number(), screen: v.number() });

/** Exported files and followed links. */
export const EXPORT_REQUESTS = {
  'export.formats': { send: Nothing, reply: v.array(FormatEntry) },
  /** The last chosen options of the formats. */
  'export.options': { send: Nothing, reply: RememberedOptions },
  /** Remembers a choice and sends it to every window. */
  'export.remember': {
    send: v.strictObject({ format: v.string(), name: v.string(), value: OptionValue }),
    reply: Nothing,
  },
  /** Asks for a folder to export into. `suggested` is where the dialog starts; may be empty. */
  'export.folder': {
    send: v.strictObject({ suggested: v.string() }),
    reply: v.nullable(v.string()),
  },
  /** The name of the person's Word letterhead, or null. */
  'export.letterhead': { send: Nothing, reply: v.nullable(v.string()) },
  /** Asks for a Word letterhead to use from now on. Replies null when the person cancelled. */
  'export.chooseLetterhead': { send: Nothing, reply: v.nullable(v.string()) },
  /** The folder and the file name (without extension) that an export would take by itself. */
  'export.suggest': {
    send: v.strictObject({ release: Release }),
    reply: v.strictObject({
      folder: v.string(),
      baseName: v.string(),
      pictureBytes: PictureBytes,
    }),
  },
  'export.run': {
    send: v.strictObject({
      work: WorkId,
      despite: Despite,
      release: Release,
      folder: v.string(),
      targets: v.array(ExportTarget),
      /** Replace files that are there. */
      replace: v.boolean(),
    }),
    reply: v.array(ExportOutcome),
  },
  /**
   * Prints the release by the system's dialog, as its PDF has it. Replies `opened` where there is no printer
   * and the PDF was opened in another program instead.
   */
  'print.run': {
    send: v.strictObject({ release: Release }),
    reply: v.picklist(['printed', 'cancelled', 'opened']),
  },
  /** Opens an e-mail draft that this session wrote in the system's mail program. */
  'file.openMail': { send: v.strictObject({ path: v.string() }), reply: Nothing },
  /** Shows a file that this session wrote in the system's file manager. */
  'file.reveal': { send: v.strictObject({ path: v.string() }), reply: Nothing },
  /** Opens a link of the text in the system's browser or mail program, after `safeUrl`. */
  'link.open': { send: v.strictObject({ url: v.string() }), reply: Nothing },
} as const;

export const EXPORT_EVENTS = {
  /** Something else has been chosen about the formats, or another letterhead. */
  'export.chosen': RememberedOptions,
} as const;
