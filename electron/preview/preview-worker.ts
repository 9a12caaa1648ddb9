import type { PreviewRenewal } from '../../core/bridge/messages/preview';
import type { PageLook } from '../../core/exports/pdf/pdf-options';
import type { Size } from '../../core/preview/preview-document';
import type { Layout } from '../../core/preview/section';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import type { WorkerProtocol } from '../workers/worker-protocol';
import { serveWorker } from '../workers/worker-server';
import { PreviewDocument } from './preview-document';
import { PreviewEngine } from './preview-engine';

/** To the preview's worker. `document` is the number of its window. */
export type PreviewOrder = { readonly document: number } & (
  | { readonly type: 'replace'; readonly release: Release; readonly revision: number }
  | {
      readonly type: 'open';
      readonly release: Release;
      readonly revision: number;
      readonly look: PageLook;
      /** Whether its window shows pages already, which an earlier thread has set. */
      readonly isShown: boolean;
    }
  | { readonly type: 'choose'; readonly look: PageLook }
  | { readonly type: 'pictures'; readonly sizes: readonly (readonly [string, Size])[] }
  | { readonly type: 'edit'; readonly operations: readonly Operation[] }
  | { readonly type: 'see'; readonly first: number; readonly last: number }
  | { readonly type: 'close' }
);

type Opening = Extract<PreviewOrder, { type: 'open' }>;

/** From the preview's worker. */
export type PreviewAnswer =
  | {
      readonly document: number;
      readonly renewal: PreviewRenewal;
      /** The positions of all blocks; null if unknown. */
      readonly layout: Layout | null;
    }
  | { readonly document: number; readonly failed: true };

export interface PreviewProtocol extends WorkerProtocol {
  message: PreviewOrder;
  event: PreviewAnswer;
}

/** How long typing has to pause before a long document is laid out as a whole, in milliseconds. */
const DEBOUNCE_MS = 250;
/** Longest full layout so far; added to the debounce, so that a layout never delays a keystroke. */
let longestLayoutMs = 0;

const engine = new PreviewEngine();
const documents = new Map<number, PreviewDocument>();
const waiting = new Set<number>();
let layoutTimer: NodeJS.Timeout | undefined;

function receive(order: PreviewOrder): void {
  take(order);
  if (order.type === 'close') return;
  // Requests that have come meanwhile are taken first: a slow machine renders less often, not later.
  if (waiting.size === 0) setImmediate(renderAll);
  waiting.add(order.document);
}

const post = serveWorker<PreviewProtocol>({ receive });

function take(order: PreviewOrder): void {
  const known = documents.get(order.document);
  switch (order.type) {
    case 'open':
      documents.set(order.document, opened(order));
      break;
    case 'replace':
      known?.replace(order.release, order.revision);
      break;
    case 'choose':
      known?.setLook(order.look);
      break;
    case 'pictures':
      for (const [asset, size] of order.sizes) {
        engine.picture(asset, size);
        known?.assets.add(asset);
      }
      break;
    case 'edit':
      known?.edit(order.operations);
      break;
    case 'see':
      known?.setViewport(order.first, order.last);
      break;
    case 'close':
      documents.delete(order.document);
      longestLayoutMs = 0;
  }
}

function opened({ release, revision, look, isShown }: Opening): PreviewDocument {
  const document = new PreviewDocument(release, revision, isShown);
  document.setLook(look);
  return document;
}

function renderAll(): void {
  const renewed = [...waiting];
  waiting.clear();
  for (const document of renewed) render(document, false);
  // After the update was sent, unless more orders have come.
  setImmediate(() => {
    for (const document of renewed) if (waiting.size === 0) warmUp(document);
  });
  // Until the first full layout each key renders the whole beginning, so typing must not postpone it.
  if (layoutTimer && renewed.some((id) => documents.get(id)?.isUnplaced)) return;
  clearTimeout(layoutTimer);
  layoutTimer = setTimeout(layOutAll, DEBOUNCE_MS + longestLayoutMs);
}

function layOutAll(): void {
  layoutTimer = undefined;
  const begun = performance.now();
  for (const [document, { isDirty }] of documents) if (isDirty) render(document, true);
  longestLayoutMs = Math.max(longestLayoutMs, performance.now() - begun);
  // Warm up again for the next keystroke.
  if (engine.rest()) for (const document of documents.keys()) warmUp(document);
}

function warmUp(document: number): void {
  try {
    documents.get(document)?.warmUp(engine);
  } catch (error) {
    // The next keystroke is rendered the slow way.
    console.error(error);
  }
}

function render(document: number, isFull: boolean): void {
  const known = documents.get(document);
  if (!known) return;
  try {
    const renewal = known.render(engine, isFull);
    post({ document, renewal, layout: known.layout });
  } catch (error) {
    console.error(error);
    // The window lacks what was computed before the failure, so it is sent everything again.
    documents.set(document, known.reset());
    post({ document, failed: true });
  }
}
