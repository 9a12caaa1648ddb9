import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import { NOTHING_REMEMBERED } from '../../core/exports/remembered';
import type { Operation } from '../../core/release/operations/operation';
import type { PreviewAnswer, PreviewOrder } from '../../electron/preview/preview-worker';
import { longRelease } from '../bench/support/long-release';

/** Letters that come one after another, each as soon as the last can be seen. */
const LETTERS = 60;

let worker: Worker;

beforeAll(() => {
  worker = new Worker(resolve('bundle', 'main', 'preview-worker.cjs'));
});

afterAll(() => worker.terminate());

async function answerTo(order: PreviewOrder): Promise<PreviewAnswer> {
  const answer = once(worker, 'message');
  worker.postMessage(order);
  return (await answer)[0];
}

it('learns where all the blocks are while somebody types on', async () => {
  const look = pageLook(NOTHING_REMEMBERED);
  const release = longRelease(10);
  await answerTo({ document: 1, type: 'open', release, revision: 0, look, isShown: false });
  let letters = 0;
  for (let known = false; !known && letters < LETTERS; letters += 1) {
    const letter: Operation = { type: 'insert_text', path: [0, 2, 0], offset: 4, text: 'e' };
    const answer = await answerTo({ document: 1, type: 'edit', operations: [letter] });
    known = 'renewal' in answer && answer.renewal.places !== null;
  }
  expect(letters).toBeLessThan(LETTERS);
});
