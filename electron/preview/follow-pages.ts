import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isDraftOnly } from '../../core/exports/export-guard';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import type { RememberedOptions } from '../../core/exports/remembered';
import { type PageFacts, pageFacts } from '../../core/preview/page-facts';
import type { Release } from '../../core/release/release';
import { onOptions, rememberedOptions } from '../export/remembered-options';
import { projectRoot } from '../project-root';
import type { DocumentWindow } from '../windows/document-window';
import type { PagesToMeasure } from './page-facts-worker';
import { watchedLayout } from './preview-pages';
import { sizesOf } from './shown-size';

/** How long nobody has to type before pages are counted, in milliseconds. */
const DEBOUNCE_MS = 2000;

/**
 * Keeps it known how many pages a document fills, whether or not they are looked at: when nobody
 * types, never on a key. Pages that are looked at have been counted; others are in a thread of its own.
 *
 * @param tell told what is known whenever it has been counted; null where it cannot be
 * @returns a function that stops it
 */
export function followPages(
  document: DocumentWindow,
  tell: (facts: PageFacts | null) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let counting = false;
  const count = async (): Promise<void> => {
    if (counting) return wait();
    const { release } = document;
    const layout = watchedLayout(document);
    if (layout) return tell(pageFacts(release, layout));
    counting = true;
    const options = await rememberedOptions();
    const facts = await measured(release, document.assets, options).catch((error) => {
      console.error(error);
      return null;
    });
    counting = false;
    // What has been typed or chosen since is counted when it rests.
    if (document.release === release && (await rememberedOptions()) === options) tell(facts);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), DEBOUNCE_MS);
    timer.unref();
  };
  const stops = [document.onEdit(wait), onOptions(wait)];
  wait();
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

async function measured(
  release: Release,
  assets: ReadonlyMap<string, Uint8Array>,
  options: RememberedOptions,
): Promise<PageFacts> {
  const chosen = pageLook(options);
  const look = { ...chosen, draft: chosen.draft || isDraftOnly(release) };
  const workerData: PagesToMeasure = { release, sizes: sizesOf(release, assets), look };
  return new Promise((resolve, reject) => {
    const file = join(projectRoot, 'bundle', 'main', 'page-facts-worker.cjs');
    const worker = new Worker(file, { workerData });
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the pages were not counted')));
  });
}
