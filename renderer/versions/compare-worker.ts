import { compareReleases } from '../../core/compare/compare-releases';
import type { Comparison } from '../../core/compare/comparison';
import type { Release } from '../../core/release/release';

/** A request to the worker. */
export interface CompareTask {
  readonly before: Release;
  readonly after: Release;
}

/** Its answer. */
export type CompareAnswer =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly comparison: Comparison };

const say = (answer: CompareAnswer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<CompareTask>) => {
  const progress = (done: number, total: number): void => say({ type: 'progress', done, total });
  say({ type: 'done', comparison: compareReleases(data.before, data.after, progress) });
});
