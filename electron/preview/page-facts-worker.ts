import { parentPort, workerData } from 'node:worker_threads';
import type { PageLook } from '../../core/exports/pdf/pdf-options';
import type { Size } from '../../core/preview/preview-document';
import type { Release } from '../../core/release/release';
import { measurePages } from './measure-pages';

/** What the thread is started with. */
export interface PagesToMeasure {
  readonly release: Release;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly look: PageLook;
}

// One release, then it ends: an engine that waits would hold a hundred megabytes.
const { release, sizes, look } = workerData as PagesToMeasure;
parentPort?.postMessage(measurePages(release, sizes, look));
