import type { IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { REQUESTS, type Reply, type RequestName, type Sent } from '../../core/bridge/contract';
import type { HELP_REQUESTS } from '../../core/bridge/messages/help';
import type { LIBRARY_REQUESTS } from '../../core/bridge/messages/library';
import type { ARCHIVE_REQUESTS } from '../../core/bridge/messages/past-releases';
import { problemFrom, UserError } from '../../core/errors';
import { reportFault } from '../diagnostics/log';
import { ORIGIN } from '../windows/app-protocol';
import type { DocumentWindow } from '../windows/document-window';
import { ownWindowOf } from '../windows/own-window';
import { whenAcquired } from '../windows/window-pool';
import { documentOf } from '../windows/windows';
import type { ArchiveHandlers } from './archive-handlers';
import type { HelpHandlers } from './help-handlers';
import type { Asker, LibraryHandlers } from './library-handlers';
import { answerWith } from './take-requests';

/** The handlers of one area. */
export type HandlersOf<Area> = {
  readonly [Name in keyof Area & RequestName]: (
    data: Sent<Name>,
    document: DocumentWindow,
  ) => Promise<Reply<Name>>;
};
export type Handlers = HandlersOf<
  Omit<
    typeof REQUESTS,
    keyof typeof LIBRARY_REQUESTS | keyof typeof ARCHIVE_REQUESTS | keyof typeof HELP_REQUESTS
  >
>;
/** What answers messages of any window, also of one without a release. */
export type AnyWindowHandlers = LibraryHandlers & ArchiveHandlers & HelpHandlers;

/**
 * Answers the windows. Every message is checked for who sent it (the main frame of one of our own
 * pages) and for its schema before a handler sees it.
 */
export function answerRequests(handlers: Handlers, anyWindow: AnyWindowHandlers): void {
  answerWith(async (event, name, data) => {
    try {
      return { ok: true, value: await answer(event, name, data, handlers, anyWindow) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  });
}

async function answer(
  event: IpcMainInvokeEvent,
  name: unknown,
  data: unknown,
  handlers: Handlers,
  anyWindow: AnyWindowHandlers,
): Promise<unknown> {
  // Read before anything is waited for: since Electron 33 it is null where the page has changed.
  const frame = event.senderFrame;
  // A pooled window asks for its document before there is one; it asks for nothing else.
  if (name === 'document.current') await whenAcquired(event.sender);
  const document = documentOf(event.sender) ?? null;
  const window = document?.window ?? ownWindowOf(event.sender);
  const isOurs = frame === event.sender.mainFrame && frame?.url.startsWith(`${ORIGIN}/`);
  if (!window || !isOurs) throw new Error('a message from somewhere else');
  if (typeof name !== 'string' || !Object.hasOwn(REQUESTS, name)) {
    throw new Error('a message without a known name');
  }
  const known = name as RequestName;
  const sent = v.parse(REQUESTS[known].send as v.GenericSchema, data);
  const handle = Object.hasOwn(anyWindow, known)
    ? forAnyWindow(anyWindow[known as keyof AnyWindowHandlers], { window, document })
    : forDocument(handlers[known as keyof Handlers], document);
  return v.parse(REQUESTS[known].reply as v.GenericSchema, await handle(sent));
}

type Handle = (data: unknown) => Promise<unknown>;

function forAnyWindow(handle: unknown, asker: Asker): Handle {
  return (data) => (handle as (data: unknown, asker: Asker) => Promise<unknown>)(data, asker);
}

/** Document messages are refused for a window without a document. */
function forDocument(handle: unknown, document: DocumentWindow | null): Handle {
  if (!document) throw new Error('a message about a document from a window without one');
  return (data) =>
    (handle as (data: unknown, document: DocumentWindow) => Promise<unknown>)(data, document);
}

function problemOf(error: unknown): { message: string; advice: string } {
  if (!(error instanceof UserError)) reportFault(error);
  return problemFrom(error, {
    message: 'Dateline could not do this, and the fault is its own.',
    advice: 'Your text is still here: save it, then try again.',
  });
}
