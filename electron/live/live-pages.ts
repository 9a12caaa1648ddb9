import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { assetsOf } from '../../core/archive/assets';
import { type PageLook, pageLook } from '../../core/exports/pdf/pdf-options';
import type { Layout } from '../../core/live/section';
import type { Release } from '../../core/release/release';
import { onOptions } from '../export/remembered-options';
import { projectRoot } from '../project-root';
import type { DocumentWindow } from '../windows/document-window';
import type { LiveAnswer, LiveOrder } from './live-worker';
import { shownSize } from './shown-size';

interface Watched {
  readonly document: DocumentWindow;
  /** The pictures whose sizes the thread knows. */
  readonly pictures: Set<string>;
  /** Where the blocks stood after so many edits, when that was known last. */
  layout: { readonly revision: number; readonly layout: Layout } | null;
  stop(): void;
}

/** The documents whose pages somebody is looking at, by their windows' numbers. */
const watched = new Map<number, Watched>();
let worker: Worker | null = null;

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
  const { id } = document.window;
  if (!watched.has(id)) start(document, look);
  tell({ document: id, type: 'see', first, last });
}

/** Where the blocks of a document stand as it is now; null where its pages are not watched, or not set yet. */
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
  tell({ document: id, type: 'close' });
  if (watched.size > 0) return;
  void worker?.terminate();
  worker = null;
}

onOptions((options) => {
  const look = pageLook(options);
  for (const id of watched.keys()) tell({ document: id, type: 'choose', look });
});

function start(document: DocumentWindow, look: PageLook): void {
  const { window } = document;
  const { id } = window;
  const stopEdits = document.onEdit(({ after, operations, revision }) => {
    tellPictures(id, after);
    if (operations.length > 0) tell({ document: id, type: 'edit', operations });
    else tell({ document: id, type: 'replace', release: after, revision: revision + 1 });
  });
  const closed = (): void => leave(id);
  window.once('closed', closed);
  // A window that is loaded again has lost what it was sent.
  window.webContents.once('did-finish-load', closed);
  watched.set(id, {
    document,
    pictures: new Set(),
    layout: null,
    stop: () => {
      stopEdits();
      if (window.isDestroyed()) return;
      window.off('closed', closed);
      window.webContents.off('did-finish-load', closed);
    },
  });
  const { release, revision } = document.state;
  tell({ document: id, type: 'open', release, revision, look });
  tellPictures(id, release);
}

/** The thread sets pictures by their sizes; their bytes stay here. */
function tellPictures(id: number, release: Release): void {
  const known = watched.get(id);
  if (!known) return;
  const sizes: [string, { width: number; height: number }][] = [];
  for (const asset of assetsOf(release)) {
    const bytes = known.pictures.has(asset) ? undefined : known.document.assets.get(asset);
    if (!bytes) continue;
    known.pictures.add(asset);
    sizes.push([asset, shownSize(bytes)]);
  }
  if (sizes.length > 0) tell({ document: id, type: 'pictures', sizes });
}

function tell(order: LiveOrder): void {
  worker ??= started();
  worker.postMessage(order);
}

function started(): Worker {
  const fresh = new Worker(join(projectRoot, 'bundle', 'main', 'live-worker.cjs'));
  fresh.on('message', (answer: LiveAnswer) => {
    const known = watched.get(answer.document);
    if (!known || known.document.window.isDestroyed()) return;
    if (!('renewal' in answer)) return known.document.send('live.failed', FAILED);
    const { renewal, layout } = answer;
    known.layout = layout && { revision: renewal.revision, layout };
    known.document.send('live.renewed', renewal);
  });
  fresh.on('error', (error) => {
    console.error(error);
    if (worker === fresh) worker = null;
    // What the thread knew is lost with it: whoever still looks is told anew with the next order.
    for (const [id, { document }] of [...watched]) {
      leave(id);
      if (!document.window.isDestroyed()) document.send('live.failed', FAILED);
    }
  });
  fresh.unref();
  return fresh;
}

const FAILED = {
  message: 'The pages cannot be shown as the text stands now.',
  advice: 'Your text is safe. Go on writing; they come back as soon as they can be set.',
};
