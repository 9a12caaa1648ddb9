import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { type Killed, lookAfterKill } from './support/after-kill';
import { moment, randomFrom } from './support/moment';
import { inRounds } from './support/rounds';
import type { Tally } from './support/tally';

/** So many type at the same time; each has its own folder. */
const LANES = 4;

/** Kills processes that type and save with the shell's own code, at random moments. */
export async function killTypists(kills: number, seed: number, tally: Tally): Promise<void> {
  const program = await bundleTypist();
  await inRounds({ kills, seed, lanes: LANES }, (round) =>
    torture(program, round.kills, round.seed, tally),
  );
  await rm(dirname(program), { recursive: true });
}

/** One document, typed on after each kill from what was left of it. */
async function torture(program: string, kills: number, seed: number, tally: Tally): Promise<void> {
  const random = randomFrom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'dateline-torture-'));
  let before = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const killed = await killOne(program, folder, seed + kill, random() * 700);
    before = await lookAfterKill({ ...killed, before }, tally);
    tally.kills += 1;
  }
  await rm(folder, { recursive: true });
}

async function killOne(
  program: string,
  folder: string,
  seed: number,
  after: number,
): Promise<Omit<Killed, 'before'>> {
  const typist = spawn(process.execPath, [program, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const started = new Promise((go) => {
    typist.stdout.on('data', (bytes) => {
      said += bytes;
      go(null);
    });
  });
  const gone = new Promise((done) => typist.on('close', done));
  await Promise.race([started, gone]);
  await new Promise((next) => setTimeout(next, after));
  typist.kill('SIGKILL');
  const at = moment(typist.pid ?? 0);
  await gone;
  const lines = said.split('\n').map((line) => line.split(' '));
  if (lines[0]?.[0] !== 'r') throw new Error(`the typist did not start: ${said}`);
  return {
    at,
    typed: new Map(
      lines
        .filter(([what]) => what === 't')
        .map(([, number, when]) => [Number(number), Number(when)]),
    ),
    saved: Math.max(
      0,
      ...lines.filter(([what]) => what === 's').map(([, number]) => Number(number)),
    ),
    file: join(folder, 'torture.dateline'),
    journals: join(folder, 'journals'),
  };
}

/** The typist as one file that plain Node runs. */
async function bundleTypist(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'dateline-typist-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/torture/typist.ts',
      outDir,
      rollupOptions: { output: { entryFileNames: 'typist.mjs' } },
    },
  });
  return join(outDir, 'typist.mjs');
}
