import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

it('fifty kills and every failing call of a save lose nothing', async () => {
  const program = spawn(
    process.execPath,
    ['build/torture.mjs', '--kills', '50', '--windows', '2', '--seed', '7', '--imports', '500'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      // The display of these tests does.
      env: { ...process.env, DATELINE_TORTURE_DISPLAY: '1' },
    },
  );
  let said = '';
  program.stdout.on('data', (bytes) => {
    said += bytes;
  });
  const code = await new Promise((done) => program.on('close', done));
  const tally = JSON.parse(said.trim().split('\n').at(-1) ?? '');
  expect(tally).toMatchObject({ kills: 50, windowKills: 2, lostDocuments: 0, unreadable: 0 });
  expect(tally).toMatchObject({ importInputs: 500, importCrashes: 0 });
  expect(tally.faults).toBeGreaterThan(300);
  expect(code).toBe(0);
}, 300_000);
