import * as v from 'valibot';
import { AssetName, PixelSize } from '../release/blocks/image';
import { RELEASE_KINDS } from '../release/facts';
import { Release } from '../release/release';
import { LanguageTag } from '../release/text';

/**
 * The contract between a window and the shell: every message there is, with the schema of what
 * goes over and of what comes back. The preload script, the shell's handlers and the window's
 * client all derive from these two tables; nothing else crosses.
 */

/** What a person is told when something went wrong: what is wrong, and what to do. */
export const Problem = v.strictObject({ message: v.string(), advice: v.string() });
export type Problem = v.InferOutput<typeof Problem>;

const Nothing = v.null();

/** The document of a window as the shell knows it. */
export const DocumentState = v.strictObject({
  release: Release,
  /** Where it is saved; null for one that never was. */
  path: v.nullable(v.string()),
  /** What the title bar calls it: the file's name without extension, or the template's. */
  name: v.string(),
  /** Text that differs from what is on disk. */
  dirty: v.boolean(),
});
export type DocumentState = v.InferOutput<typeof DocumentState>;

/** An image that the shell has taken into the document's assets. */
export const AddedImage = v.strictObject({
  asset: AssetName,
  pixels: PixelSize,
  /** The name of the file it came from, without folder; empty for a pasted one. */
  fileName: v.string(),
});
export type AddedImage = v.InferOutput<typeof AddedImage>;

export const TemplateEntry = v.strictObject({
  id: v.string(),
  name: v.string(),
  description: v.string(),
  kind: v.picklist(RELEASE_KINDS),
  language: LanguageTag,
  path: v.string(),
});
export type TemplateEntry = v.InferOutput<typeof TemplateEntry>;

const FormatEntry = v.strictObject({ id: v.string(), name: v.string(), extension: v.string() });
export type FormatEntry = v.InferOutput<typeof FormatEntry>;

const ExportTarget = v.strictObject({
  format: v.string(),
  /** File name with its extension, without a folder. */
  fileName: v.string(),
});

/** What became of one file of an export. */
const ExportOutcome = v.variant('type', [
  v.strictObject({ type: v.literal('written'), format: v.string(), path: v.string() }),
  /** A file of that name is there already, and nobody said that it may be replaced. */
  v.strictObject({ type: v.literal('exists'), format: v.string(), path: v.string() }),
  v.strictObject({ type: v.literal('failed'), format: v.string(), problem: Problem }),
]);
export type ExportOutcome = v.InferOutput<typeof ExportOutcome>;

/** Messages from a window that are answered. Name: what is sent, what comes back. */
export const REQUESTS = {
  /** The document this window was opened for. */
  'document.current': { send: Nothing, reply: DocumentState },
  /** Saves what is sent. `as` asks for a place first. Replies null when the person cancelled. */
  'document.save': {
    send: v.strictObject({ release: Release, as: v.boolean() }),
    reply: v.nullable(DocumentState),
  },
  /** Tells whether the window holds text that is not on disk, for the title bar and on closing. */
  'document.dirty': { send: v.strictObject({ dirty: v.boolean() }), reply: Nothing },
  /** Opens a window on a new document made from a template. */
  'document.new': { send: v.strictObject({ template: v.string() }), reply: Nothing },
  /** Opens a window on a file; a null path asks which. */
  'document.open': { send: v.strictObject({ path: v.nullable(v.string()) }), reply: Nothing },
  'templates.list': { send: Nothing, reply: v.array(TemplateEntry) },
  'recent.list': {
    send: Nothing,
    reply: v.array(v.strictObject({ path: v.string(), name: v.string() })),
  },
  /** Asks for an image file. Replies null when the person cancelled. */
  'image.pick': { send: Nothing, reply: v.nullable(AddedImage) },
  /** Takes in an image that was dropped or pasted. */
  'image.add': {
    send: v.strictObject({ bytes: v.instance(Uint8Array), fileName: v.string() }),
    reply: AddedImage,
  },
  'export.formats': { send: Nothing, reply: v.array(FormatEntry) },
  /** Asks for a folder to export into. `suggested` is where the dialog starts; may be empty. */
  'export.folder': {
    send: v.strictObject({ suggested: v.string() }),
    reply: v.nullable(v.string()),
  },
  /** The folder and the file name (without extension) that an export would take by itself. */
  'export.suggest': {
    send: v.strictObject({ release: Release }),
    reply: v.strictObject({ folder: v.string(), baseName: v.string() }),
  },
  'export.run': {
    send: v.strictObject({
      release: Release,
      folder: v.string(),
      targets: v.array(ExportTarget),
      /** Replace files that are there. */
      replace: v.boolean(),
    }),
    reply: v.array(ExportOutcome),
  },
  /** Shows a file that this session wrote in the system's file manager. */
  'file.reveal': { send: v.strictObject({ path: v.string() }), reply: Nothing },
  /** Opens a link of the text in the system's browser or mail program, after `safeUrl`. */
  'link.open': { send: v.strictObject({ url: v.string() }), reply: Nothing },
} as const;

/** Messages from the shell that are not answered. */
export const EVENTS = {
  /** A command chosen from the native menu, by its id in the window's command registry. */
  'menu.command': v.strictObject({ command: v.string() }),
  /** The person is closing the window and chose Save: save, then the shell closes it. */
  'document.saveAndClose': Nothing,
  /** Something to show above the page, for example a file that could not be opened. */
  problem: Problem,
} as const;

export type RequestName = keyof typeof REQUESTS;
export type EventName = keyof typeof EVENTS;
export type Sent<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['send']>;
export type Reply<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['reply']>;
export type EventData<Name extends EventName> = v.InferOutput<(typeof EVENTS)[Name]>;

/** How a reply travels: an error a person can mend comes back as data, never as a stack trace. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** What the preload script puts on the window as `window.dateline`. */
export interface Bridge {
  request<Name extends RequestName>(name: Name, data: Sent<Name>): Promise<Envelope<Reply<Name>>>;
  /** Gives back a function that stops listening. */
  on<Name extends EventName>(name: Name, listen: (data: EventData<Name>) => void): () => void;
  /** The path of a file dropped on the window; empty for one that has none. */
  pathOf(file: File): string;
  /** `darwin`, `win32`, `linux`: which names keys have. */
  readonly platform: string;
}

/** The address at which a window sees an asset of its own document. */
export const assetUrl = (asset: string): string => `app://dateline/assets/${asset}`;
