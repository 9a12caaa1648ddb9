import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { oneAtATime } from '../../electron/files/one-at-a-time';
import { createWorkerPool } from '../../electron/workers/worker-pool';

const profile = mkdtempSync(join(tmpdir(), 'dateline-recent-'));
vi.mock('electron', () => ({
  app: { getPath: () => profile, addRecentDocument: () => undefined },
}));
vi.mock('../../electron/files/apart', async () => {
  const { fileSystem } = await import('../../electron/files/file-system');
  return { documentFiles: fileSystem };
});

it('acts follow one another, also after one that fails', async () => {
  const inTurn = oneAtATime();
  const said: string[] = [];
  const act = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    said.push(`${name} ends`);
    if (name === 'a') throw new Error('a fails');
  };
  await Promise.allSettled([inTurn(act('a')), inTurn(act('b'))]);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('files that are opened at the same time are all among the recent ones', async () => {
  const { rememberFile } = await import('../../electron/files/recent-files');
  await Promise.all(['/a', '/b', '/c'].map(rememberFile));
  const list = JSON.parse(readFileSync(join(profile, 'recent-files.json'), 'utf8'));
  expect(list).toEqual(['/c', '/b', '/a']);
});

it('a kit whose pictures cannot be lent fails alone, and keeps its worker for the next', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  const pool = createWorkerPool(1);
  const broken = { kind: 'kit', sources: null } as never;
  const results = await Promise.all([pool.run(broken), pool.run(broken)]);
  expect(results.map(({ problem }) => problem?.message)).toEqual(
    Array(2).fill('The export stopped in the middle, most likely because memory ran out.'),
  );
  await pool.close();
});
