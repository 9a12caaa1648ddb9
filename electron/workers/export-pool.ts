import { createWorkerPool, usualWorkers } from './worker-pool';

/** The threads that make kits, batches and comparisons for every window. */
export const exportPool = createWorkerPool(usualWorkers());
