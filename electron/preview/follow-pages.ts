import { isDraftOnly } from '../../core/exports/export-guard';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import type { RememberedOptions } from '../../core/exports/remembered';
import { type PageFacts, pageFacts } from '../../core/preview/page-facts';
import type { Release } from '../../core/release/release';
import { onOptions, rememberedOptions } from '../export/remembered-options';
import type { DocumentWindow } from '../windows/document-window';
import { startWorker, WorkerClient } from '../workers/worker-client';
import type { PageFactsProtocol } from './page-facts-worker';
import { watchedLayout } from './preview-pages';
import { sizesOf } from './shown-size';

/** How long typing has to pause before pages are counted, in milliseconds. */
const DEBOUNCE_MS = 2000;

/**
 * Keeps the number of pages of a document up to date while nobody types, whether or not the preview
 * is open. The preview's worker has counted them if it is; otherwise a worker is started.
 *
 * @param tell receives the facts after each count; null if the document cannot be set
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
    // A newer edit or choice is counted after the next pause.
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
  // Closed at once: an idle engine would hold a hundred megabytes.
  const client = new WorkerClient<PageFactsProtocol>({
    start: () => startWorker('page-facts-worker'),
  });
  try {
    return await client.request({ release, sizes: sizesOf(release, assets), look });
  } finally {
    void client.close();
  }
}
