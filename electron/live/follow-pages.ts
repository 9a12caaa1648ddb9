import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { assetsOf } from '../../core/archive/assets';
import type { Size } from '../../core/live/live-document';
import type { PageFacts } from '../../core/live/page-facts';
import type { Release } from '../../core/release/release';
import { projectRoot } from '../project-root';
import type { DocumentWindow } from '../windows/document-window';
import type { PagesToMeasure } from './page-facts-worker';
import { shownSize } from './shown-size';

/** How long nobody has to type before pages are counted, in milliseconds. */
const REST = 2000;

/**
 * Keeps it known how many pages a document fills, whether or not they are looked at: counted in a
 * thread of its own when nobody types, never on a key.
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
    counting = true;
    const { release } = document;
    const facts = await measured(release, document.assets).catch((error) => {
      console.error(error);
      return null;
    });
    counting = false;
    // What has been typed since is counted when it rests.
    if (document.release === release) tell(facts);
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void count(), REST);
    timer.unref();
  };
  const stop = document.onEdit(wait);
  wait();
  return () => {
    stop();
    clearTimeout(timer);
  };
}

function measured(release: Release, assets: ReadonlyMap<string, Uint8Array>): Promise<PageFacts> {
  const workerData: PagesToMeasure = { release, sizes: sizesOf(release, assets) };
  return new Promise((resolve, reject) => {
    const file = join(projectRoot, 'bundle', 'main', 'page-facts-worker.cjs');
    const worker = new Worker(file, { workerData });
    worker.unref();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the pages were not counted')));
  });
}

/** The sizes of the pictures that are there. */
export function sizesOf(
  release: Release,
  assets: ReadonlyMap<string, Uint8Array>,
): Map<string, Size> {
  const sizes = new Map<string, Size>();
  for (const name of assetsOf(release)) {
    const bytes = assets.get(name);
    if (bytes) sizes.set(name, shownSize(bytes));
  }
  return sizes;
}
