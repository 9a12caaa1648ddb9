import { afterAll, expect, it } from 'vitest';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import { NOTHING_REMEMBERED } from '../../core/exports/remembered';
import type { Operation } from '../../core/release/operations/operation';
import type {
  PreviewAnswer,
  PreviewOrder,
  PreviewProtocol,
} from '../../electron/preview/preview-worker';
import { startWorker, WorkerClient } from '../../electron/workers/worker-client';
import { longRelease } from '../bench/support/long-release';

/** The most letters to type, each when the last has been rendered. */
const LETTERS = 60;

let resolveAnswer: (answer: PreviewAnswer) => void = () => undefined;

const client = new WorkerClient<PreviewProtocol>({
  start: () => startWorker('preview-worker'),
  onEvent: (answer) => resolveAnswer(answer),
});

afterAll(() => client.close());

function answerTo(order: PreviewOrder): Promise<PreviewAnswer> {
  return new Promise((resolve) => {
    resolveAnswer = resolve;
    client.post(order);
  });
}

it('sends the positions of all blocks while a long document is being typed in', async () => {
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
