import * as v from 'valibot';
import { type CommandId, isCommandId } from '../../commands/menu-bar';
import { Operation } from '../../release/operations/operation';
import { Nothing, Problem } from './shared';
import { Release } from './whole-release';

/** The document of a window as the shell knows it, without its text. */
export const DocumentState = v.strictObject({
  /** Where it is saved; null for one that never was. */
  path: v.nullable(v.string()),
  /** The name in the title bar: the file's name without extension, or the template's. */
  name: v.string(),
  /** Whether the text differs from the file. */
  dirty: v.boolean(),
  /** How many edits the shell has taken in: the number that the window's next one bears. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The sample of a first start, unchanged and unsaved. */
  sample: v.boolean(),
});
export type DocumentState = v.InferOutput<typeof DocumentState>;

/** A document as a window begins with it. */
export const OpenedDocument = v.strictObject({
  ...DocumentState.entries,
  /** The release, as `jsonBytes` has it. */
  json: v.instance(Uint8Array),
  /** Undo steps from before: after a crash, those in the journal. */
  history: v.array(v.array(Operation)),
});
export type OpenedDocument = v.InferOutput<typeof OpenedDocument>;

/** A page reports that it has painted the document, or that it listens to events. */
export const PageState = v.picklist(['painted', 'listening']);
export type PageState = v.InferOutput<typeof PageState>;

const isKnownCommand = (id: unknown): boolean => typeof id === 'string' && isCommandId(id);

/** Opening, editing, saving and closing documents. */
export const DOCUMENT_REQUESTS = {
  /** The document this window was opened for. */
  'document.current': { send: Nothing, reply: OpenedDocument },
  /** How far the page is. A hidden window is shown when it has painted; queued events come when it listens. */
  'document.page': { send: v.strictObject({ state: PageState }), reply: Nothing },
  /**
   * The steps that the person has just taken, so that the shell's copy stays the window's. Messages
   * are counted from the number that `document.current` gave; one that does not follow the last is
   * answered with `resync`, and the window then sends the whole release.
   */
  'document.edit': {
    send: v.strictObject({
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      operations: v.pipe(v.array(Operation), v.minLength(1)),
    }),
    reply: v.picklist(['taken', 'resync']),
  },
  /** The whole release, where edits alone could not be followed. */
  'document.resync': {
    send: v.strictObject({
      revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
      release: Release,
    }),
    reply: Nothing,
  },
  /** Saves the release. `as` asks for a place first. Replies null when the person cancelled. */
  'document.save': {
    send: v.strictObject({ release: Release, as: v.boolean() }),
    reply: v.nullable(DocumentState),
  },
  /** A save that the shell asked for has failed, maybe before the shell heard of it. */
  'document.notSaved': { send: Nothing, reply: Nothing },
  /** Reports whether the window has unsaved text, for the title bar and on closing. */
  'document.dirty': { send: v.strictObject({ dirty: v.boolean() }), reply: Nothing },
  /** The page cannot be drawn any more: the window is to be started again. */
  'document.failed': { send: Nothing, reply: Nothing },
  /** The person is about to choose a document: a window is made ready for it. */
  'document.prepare': { send: Nothing, reply: Nothing },
  /** Opens a window on a new document made from a template. */
  'document.new': { send: v.strictObject({ template: v.string() }), reply: Nothing },
  /** Opens a window on a release with nothing in it. */
  'document.blank': { send: Nothing, reply: Nothing },
  /** Opens a window on a file; a null path asks which. */
  'document.open': { send: v.strictObject({ path: v.nullable(v.string()) }), reply: Nothing },
  /** The commands that cannot be used now: the menu shows them greyed out. */
  'menu.disabled': {
    send: v.strictObject({
      commands: v.pipe(v.array(v.custom<CommandId>(isKnownCommand)), v.maxLength(200)),
    }),
    reply: Nothing,
  },
  /** What runs, for _About_ and for those who help. */
  'app.about': {
    send: Nothing,
    reply: v.strictObject({
      version: v.string(),
      electron: v.string(),
      chromium: v.string(),
      node: v.string(),
      system: v.string(),
    }),
  },
  'recent.list': {
    send: Nothing,
    reply: v.array(v.strictObject({ path: v.string(), name: v.string() })),
  },
} as const;

export const DOCUMENT_EVENTS = {
  /** A command chosen from the native menu, by its id in `core/commands/menu-bar.ts`. */
  'menu.command': v.strictObject({ command: v.string() }),
  /** The person is closing the window and chose Save: save, then the shell closes it. */
  'document.saveAndClose': Nothing,
  /** Something to show above the page, for example a file that could not be opened. */
  problem: Problem,
} as const;
