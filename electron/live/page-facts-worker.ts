import { parentPort, workerData } from 'node:worker_threads';
import type { Size } from '../../core/live/live-document';
import type { Release } from '../../core/release/release';
import { measurePages } from './measure-pages';

/** What the thread is started with. */
export interface PagesToMeasure {
  readonly release: Release;
  readonly sizes: ReadonlyMap<string, Size>;
}

// One release, then it ends: an engine that waits would hold a hundred megabytes.
const { release, sizes } = workerData as PagesToMeasure;
parentPort?.postMessage(measurePages(release, sizes));
