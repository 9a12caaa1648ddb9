import { assetsOf } from '../../core/archive/assets';
import { type PageLook, pageLook } from '../../core/exports/pdf/pdf-options';
import type { Layout } from '../../core/preview/section';
import type { Release } from '../../core/release/release';
import { onOptions } from '../export/remembered-options';
import type { DocumentWindow, Edit } from '../windows/document-window';
import { CircuitBreaker } from '../workers/circuit-breaker';
import { startWorker, WorkerClient } from '../workers/worker-client';
import type { PreviewAnswer, PreviewOrder, PreviewProtocol } from './preview-worker';
import { shownSize } from './shown-size';

interface Watched {
  readonly document: DocumentWindow;
  /** The pages that the window shows. */
  seen: { readonly first: number; readonly last: number };
  /** How they are set. */
  look: PageLook;
  /** The pictures whose sizes the thread knows. */
  readonly pictures: Set<string>;
  /** The positions of the blocks at a revision, once known. */
  layout: { readonly revision: number; readonly layout: Layout } | null;
  /** Whether the worker owes an answer. */
  isAsked: boolean;
  readonly breaker: CircuitBreaker;
  stop(): void;
}

/** The documents whose pages somebody is looking at, by their windows' numbers. */
const watched = new Map<number, Watched>();
/** Each document has a circuit breaker of its own, as one bad document must not stop the others. */
const client = new WorkerClient<PreviewProtocol>({
  start: () => startWorker('preview-worker'),
  onEvent: receive,
  onCrash: restart,
});

/**
 * Keeps a window up to date on some pages of its document, from edit to edit.
 *
 * @param look how the pages are set, until something else is chosen
 */
export function watchPages(
  document: DocumentWindow,
  first: number,
  last: number,
  look: PageLook,
): void {
  const known = watched.get(document.window.id);
  if (known) {
    known.seen = { first, last };
    tell(known, { type: 'see', first, last });
  } else start(document, { first, last }, look);
}

/** Gives the pages to the engine again that has died over them too often. */
export function retryPages({ window }: DocumentWindow): void {
  const known = watched.get(window.id);
  if (known?.breaker.isOpen) retry(known);
}

/**
 * The current positions of a document's blocks; null if its pages are not watched or not set yet.
 */
export function watchedLayout({ window, revision }: DocumentWindow): Layout | null {
  const known = watched.get(window.id)?.layout;
  return known?.revision === revision ? known.layout : null;
}

/** The window shows no pages any more. With the last one the thread ends, and frees its memory. */
export const leavePages = ({ window }: DocumentWindow): void => leave(window.id);

function leave(id: number): void {
  const known = watched.get(id);
  if (!known) return;
  known.stop();
  watched.delete(id);
  if (watched.size === 0) void client.close();
  else if (client.isRunning) client.post({ document: id, type: 'close' });
}

onOptions((options) => {
  const look = pageLook(options);
  for (const known of watched.values()) {
    known.look = look;
    if (known.breaker.isOpen) retry(known);
    else tell(known, { type: 'choose', look });
  }
});

function start(document: DocumentWindow, seen: Watched['seen'], look: PageLook): void {
  const { window } = document;
  const { id } = window;
  const breaker = new CircuitBreaker();
  const stopEdits = document.onEdit((edit) => follow(known, edit));
  const closed = (): void => leave(id);
  window.once('closed', closed);
  // A reloaded page has lost its state.
  window.webContents.once('did-finish-load', closed);
  const known: Watched = {
    document,
    seen,
    look,
    pictures: new Set(),
    layout: null,
    isAsked: false,
    breaker,
    stop: () => {
      stopEdits();
      breaker.stop();
      if (window.isDestroyed()) return;
      window.off('closed', closed);
      window.webContents.off('did-finish-load', closed);
    },
  };
  watched.set(id, known);
  open(known, false);
}

function follow(known: Watched, { after, operations, revision }: Edit): void {
  const { breaker } = known;
  if (breaker.isOpen) {
    breaker.whenIdle(() => retry(known));
    return;
  }
  tellPictures(known, after);
  if (operations.length > 0) tell(known, { type: 'edit', operations });
  else tell(known, { type: 'replace', release: after, revision: revision + 1 });
}

/** @param isShown whether the window shows its pages already, as an earlier thread has set them */
function open(known: Watched, isShown: boolean): void {
  const { document, seen, look, pictures } = known;
  const { release, revision } = document;
  known.layout = null;
  pictures.clear();
  tell(known, { type: 'open', release, revision, look, isShown });
  tell(known, { type: 'see', ...seen });
  tellPictures(known, release);
}

function retry(known: Watched): void {
  known.breaker.reset();
  open(known, true);
}

/** The thread sets pictures by their sizes; their bytes stay here. */
function tellPictures(known: Watched, release: Release): void {
  const { document, pictures } = known;
  const sizes: [string, { width: number; height: number }][] = [];
  for (const asset of assetsOf(release)) {
    const bytes = pictures.has(asset) ? undefined : document.assets.get(asset);
    if (!bytes) continue;
    pictures.add(asset);
    sizes.push([asset, shownSize(bytes)]);
  }
  if (sizes.length > 0) tell(known, { type: 'pictures', sizes });
}

/** An order without the document that it is about. */
type Telling<Order = PreviewOrder> = Order extends unknown ? Omit<Order, 'document'> : never;

function tell(known: Watched, order: Telling): void {
  if (known.breaker.isOpen) return;
  known.isAsked = true;
  client.post({ ...order, document: known.document.window.id });
}

function receive(answer: PreviewAnswer): void {
  const known = watched.get(answer.document);
  if (!known || known.document.window.isDestroyed()) return;
  known.isAsked = false;
  known.breaker.recordSuccess();
  if (!('renewal' in answer)) {
    known.document.send('preview.failed', UNSETTABLE);
    return;
  }
  const { renewal, layout } = answer;
  known.layout = layout && { revision: renewal.revision, layout };
  known.document.send('preview.renewed', renewal);
}

/** Opens the documents again after a crash, except those whose breaker is open. */
function restart(): void {
  const given = [...watched.values()].filter(({ breaker }) => !breaker.isOpen);
  const asked = given.filter(({ isAsked }) => isAsked);
  const suspects = new Set(asked.length > 0 ? asked : given);
  for (const { breaker, document } of suspects) {
    breaker.recordFailure();
    if (breaker.isOpen && !document.window.isDestroyed()) document.send('preview.failed', STOPPED);
  }
  // Those that had been set first, so that they are answered before it may die again.
  const again = [...given.filter((known) => !suspects.has(known)), ...suspects];
  for (const known of again) if (!known.breaker.isOpen) open(known, true);
}

const UNSETTABLE = {
  message: 'The pages cannot be shown for the release as it is now.',
  advice:
    'Your text is safe. Check your last change; the pages return as soon as they can be laid out.',
  hasStopped: false,
};
const STOPPED = {
  message: 'The pages have stopped: laying them out failed three times.',
  advice:
    'Your text is safe. Dateline tries again after your next change; look for a very large picture or table.',
  hasStopped: true,
};
