import type * as v from 'valibot';

import { CHECK_EVENTS, CHECK_REQUESTS } from './messages/checks';
import { DIAGNOSTICS_REQUESTS } from './messages/diagnostics';
import { DISK_EVENTS, DISK_REQUESTS } from './messages/disk';
import { DOCUMENT_EVENTS, DOCUMENT_REQUESTS } from './messages/document';
import { EXPORT_EVENTS, EXPORT_REQUESTS } from './messages/export';
import { HELP_EVENTS, HELP_REQUESTS } from './messages/help';
import { IMAGE_REQUESTS } from './messages/images';
import { IMPORT_EVENTS, IMPORT_REQUESTS } from './messages/imports';
import { JOURNAL_REQUESTS } from './messages/journal';
import { KIT_REQUESTS } from './messages/kit';
import { LIBRARY_EVENTS, LIBRARY_REQUESTS } from './messages/library';
import { ARCHIVE_EVENTS, ARCHIVE_REQUESTS } from './messages/past-releases';
import { PRESS_DESK_EVENTS, PRESS_DESK_REQUESTS } from './messages/press-desk';
import { PREVIEW_EVENTS, PREVIEW_REQUESTS } from './messages/preview';
import { REVIEW_EVENTS, REVIEW_REQUESTS } from './messages/review';
import { SETTINGS_EVENTS, SETTINGS_REQUESTS } from './messages/settings';
import type { Problem } from './messages/shared';
import { TEMPLATE_REQUESTS } from './messages/templates';
import { TRANSLATION_REQUESTS } from './messages/translation';
import { TYPING_EVENTS, TYPING_REQUESTS } from './messages/typing';
import { VERSION_EVENTS, VERSION_REQUESTS } from './messages/versions';
import { WORK_EVENTS, WORK_REQUESTS } from './messages/work';

/**
 * The contract between a window and the shell: every message with its schemas, by area from
 * `messages/`. The preload script, the shell's handlers and the window's client derive from these
 * two tables; no other message passes.
 */

/** Written out, as the compiler cannot infer a type of this size. */
type Requests = typeof CHECK_REQUESTS &
  typeof DIAGNOSTICS_REQUESTS &
  typeof DOCUMENT_REQUESTS &
  typeof TEMPLATE_REQUESTS &
  typeof IMAGE_REQUESTS &
  typeof EXPORT_REQUESTS &
  typeof IMPORT_REQUESTS &
  typeof KIT_REQUESTS &
  typeof PREVIEW_REQUESTS &
  typeof PRESS_DESK_REQUESTS &
  typeof LIBRARY_REQUESTS &
  typeof REVIEW_REQUESTS &
  typeof SETTINGS_REQUESTS &
  typeof ARCHIVE_REQUESTS &
  typeof HELP_REQUESTS &
  typeof VERSION_REQUESTS &
  typeof DISK_REQUESTS &
  typeof JOURNAL_REQUESTS &
  typeof TRANSLATION_REQUESTS &
  typeof TYPING_REQUESTS &
  typeof WORK_REQUESTS;

/** Requests of a window, with their replies. */
export const REQUESTS: Requests = {
  ...CHECK_REQUESTS,
  ...DIAGNOSTICS_REQUESTS,
  ...DOCUMENT_REQUESTS,
  ...TEMPLATE_REQUESTS,
  ...IMAGE_REQUESTS,
  ...EXPORT_REQUESTS,
  ...IMPORT_REQUESTS,
  ...KIT_REQUESTS,
  ...PREVIEW_REQUESTS,
  ...PRESS_DESK_REQUESTS,
  ...LIBRARY_REQUESTS,
  ...REVIEW_REQUESTS,
  ...SETTINGS_REQUESTS,
  ...ARCHIVE_REQUESTS,
  ...HELP_REQUESTS,
  ...VERSION_REQUESTS,
  ...DISK_REQUESTS,
  ...JOURNAL_REQUESTS,
  ...TRANSLATION_REQUESTS,
  ...TYPING_REQUESTS,
  ...WORK_REQUESTS,
};

/** Written out, as the compiler cannot infer a type of this size. */
type Events = typeof CHECK_EVENTS &
  typeof DOCUMENT_EVENTS &
  typeof EXPORT_EVENTS &
  typeof IMPORT_EVENTS &
  typeof PREVIEW_EVENTS &
  typeof PRESS_DESK_EVENTS &
  typeof LIBRARY_EVENTS &
  typeof REVIEW_EVENTS &
  typeof SETTINGS_EVENTS &
  typeof ARCHIVE_EVENTS &
  typeof HELP_EVENTS &
  typeof VERSION_EVENTS &
  typeof DISK_EVENTS &
  typeof TYPING_EVENTS &
  typeof WORK_EVENTS;

/** Messages from the shell that are not answered. */
export const EVENTS: Events = {
  ...CHECK_EVENTS,
  ...DOCUMENT_EVENTS,
  ...EXPORT_EVENTS,
  ...IMPORT_EVENTS,
  ...PREVIEW_EVENTS,
  ...PRESS_DESK_EVENTS,
  ...LIBRARY_EVENTS,
  ...REVIEW_EVENTS,
  ...SETTINGS_EVENTS,
  ...ARCHIVE_EVENTS,
  ...HELP_EVENTS,
  ...VERSION_EVENTS,
  ...DISK_EVENTS,
  ...TYPING_EVENTS,
  ...WORK_EVENTS,
};

export type RequestName = keyof typeof REQUESTS;
export type EventName = keyof typeof EVENTS;
export type Sent<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['send']>;
export type Reply<Name extends RequestName> = v.InferOutput<(typeof REQUESTS)[Name]['reply']>;
export type EventData<Name extends EventName> = v.InferOutput<(typeof EVENTS)[Name]>;

/** How a reply travels: an error a person can mend comes back as data, never as a stack trace. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** The preload script's `window.dateline`. */
export interface Bridge {
  request<Name extends RequestName>(name: Name, data: Sent<Name>): Promise<Envelope<Reply<Name>>>;
  /** Gives back a function that stops listening. */
  on<Name extends EventName>(name: Name, listen: (data: EventData<Name>) => void): () => void;
  /** The path of a file dropped on the window; empty for one that has none. */
  pathOf(file: File): string;
  /** `darwin`, `win32`, `linux`: which names keys have. */
  readonly platform: string;
}
