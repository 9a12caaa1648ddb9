import { parentPort } from 'node:worker_threads';
import type { PreviewRenewal } from '../../core/bridge/messages/preview';
import type { PageLook } from '../../core/exports/pdf/pdf-options';
import type { Size } from '../../core/preview/preview-document';
import type { Layout } from '../../core/preview/section';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { PreviewDocument } from './preview-document';
import { PreviewEngine } from './preview-engine';

/** What the thread is told of a document: `document` is the number of its window. */
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

/** What it says of one. */
export type PreviewAnswer =
  | {
      readonly document: number;
      readonly renewal: PreviewRenewal;
      /** Where all blocks stand; null while that is not known. */
      readonly layout: Layout | null;
    }
  | { readonly document: number; readonly failed: true };

/** How long nobody has to type before the places of a long document are asked for. */
const QUIET = 250;
/** The longest that this took, in milliseconds: so much longer it waits, for a key would wait for it. */
let took = 0;

const engine = new PreviewEngine();
const documents = new Map<number, PreviewDocument>();
const waiting = new Set<number>();
let settling: NodeJS.Timeout | undefined;

parentPort?.on('message', (order: PreviewOrder) => {
  take(order);
  if (order.type === 'close') return;
  // What has come meanwhile is taken in first, so that a slow machine draws less, not later.
  if (waiting.size === 0) setImmediate(renewAll);
  waiting.add(order.document);
});

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
      known?.choose(order.look);
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
      known?.see(order.first, order.last);
      break;
    case 'close':
      documents.delete(order.document);
      took = 0;
  }
}

function opened({ release, revision, look, isShown }: Opening): PreviewDocument {
  const document = new PreviewDocument(release, revision, isShown);
  document.choose(look);
  return document;
}

function renewAll(): void {
  const renewed = [...waiting];
  waiting.clear();
  for (const document of renewed) renew(document, false);
  // When what is new is on its way, and nothing else has come.
  setImmediate(() => {
    for (const document of renewed) if (waiting.size === 0) prepare(document);
  });
  // Where nothing is known of a document each key draws all of its beginning: typing does not put off
  // what ends that.
  if (settling && renewed.some((id) => documents.get(id)?.isUnplaced)) return;
  clearTimeout(settling);
  settling = setTimeout(settleAll, QUIET + took);
}

function settleAll(): void {
  settling = undefined;
  const begun = performance.now();
  for (const [document, { unsettled }] of documents) if (unsettled) renew(document, true);
  took = Math.max(took, performance.now() - begun);
  // What the next key needs is set again at once.
  if (engine.rest()) for (const document of documents.keys()) prepare(document);
}

function prepare(document: number): void {
  try {
    documents.get(document)?.prepare(engine);
  } catch (error) {
    // The next key is drawn in the long way.
    console.error(error);
  }
}

function renew(document: number, settle: boolean): void {
  const known = documents.get(document);
  if (!known) return;
  try {
    const renewal = known.renew(engine, settle);
    post({ document, renewal, layout: known.layout });
  } catch (error) {
    console.error(error);
    // What was worked out before it failed has not reached the window: it is sent everything again.
    documents.set(document, known.anew());
    post({ document, failed: true });
  }
}

function post(answer: PreviewAnswer): void {
  parentPort?.postMessage(answer);
}
