import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { TypstDocument } from '../../core/exports/format';
import { createTypesetter } from '../../electron/engine/typesetter';
import type { ExportJob } from '../../electron/export/jobs';
import { createWorkerPool } from '../../electron/workers/worker-pool';

const document = (source: string): TypstDocument => ({
  source,
  files: {},
  timestamp: 0,
  typefaces: [],
});

/** A worker that never ends a document called "endless", and gives the others back as they are. */
const start = (): Worker =>
  new Worker(
    `require('node:worker_threads').parentPort.on('message', ({ id, request }) => {
      while ((request.source ?? request.job.id) === 'endless');
      require('node:worker_threads').parentPort.postMessage({ id, reply: request.source });
    })`,
    { eval: true },
  );

describe('a document that would be set for ever', () => {
  it('is stopped with a sentence, and those after it are set', async () => {
    const typesetter = createTypesetter({ start, withinMs: 500 });
    const endless = typesetter.typeset(document('endless'));
    const next = typesetter.typeset(document('next'));
    await expect(endless).rejects.toMatchObject({
      message: 'The PDF takes too long and was stopped.',
      advice: expect.stringContaining('deeply nested lists'),
    });
    expect(await next).toBe('next');
    await typesetter.close();
    expect(typesetter.isBusy).toBe(false);
  });

  it('is stopped in a kit or a batch, whose other jobs go on', async () => {
    const pool = createWorkerPool(1, start, 500);
    const job = { id: 'endless' } as unknown as ExportJob;
    expect((await pool.run(job)).problem?.message).toBe(
      'One file takes too long and the export was stopped.',
    );
    await pool.close();
    expect(pool.isBusy).toBe(false);
  });
});
