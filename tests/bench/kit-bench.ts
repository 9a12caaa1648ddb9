import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import { type Row, row } from './row';
import { longRelease } from './support/long-release';
import { numbered, photograph } from './support/photographs';
import { type CommandRun, runCommandLine } from './support/run-command-line';

const RELEASES = 8;
/** In each release; a file holds at most 300 MB. */
const PHOTOGRAPHS = 46;
/** How many of them are in the kit that shows whether more of them need more memory. */
const FEW = 5;
const MEGABYTES = 5;
const GOAL_MB = 300;

/** A kit of 2 GB of photographs in eight releases, in all the formats that a kit has at first. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-kit-bench-'));
  try {
    const photo = await photograph(MEGABYTES);
    const few = await kitOf(join(folder, 'few'), photo, FEW);
    const many = await kitOf(join(folder, 'many'), photo, PHOTOGRAPHS);
    const name = `Peak memory of a kit of ${(many.bytes / 1e9).toFixed(1)} GB of photographs`;
    const common = { name, ours: many.peak, unit: 'MB' };
    return [
      row({
        ...common,
        rivalName: `of ${(few.bytes / 1e9).toFixed(1)} GB`,
        rival: few.peak,
        atMost: 1.2,
      }),
      row({ ...common, rivalName: 'the goal', rival: GOAL_MB }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function kitOf(
  folder: string,
  photo: Uint8Array,
  photographs: number,
): Promise<CommandRun & { bytes: number }> {
  mkdirSync(folder);
  const files = Array.from({ length: RELEASES }, (_, index) => {
    const path = join(folder, `${index}.dateline`);
    writeFileSync(path, withPhotographs(photo, index, photographs));
    return path;
  });
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const out = join(folder, 'out');
  const run = await runCommandLine('kit', ...files, '--out', out, '--name', 'kit');
  if (run.code !== 0 || readdirSync(out).join() !== 'kit.zip') {
    throw new Error('the kit was not written');
  }
  return { ...run, bytes };
}

function withPhotographs(photo: Uint8Array, index: number, count: number): Uint8Array {
  const assets = new Map<string, Uint8Array>();
  const base = longRelease(1);
  const images = Array.from({ length: count }, (_, at) => {
    const { name, bytes } = numbered(photo, index * count + at);
    assets.set(name, bytes);
    return {
      type: 'image' as const,
      asset: name,
      pixels: { width: 4000, height: 3000 },
      caption: `Photograph ${at + 1}`,
      alt: 'Children on their way to school',
      credit: 'Jo Bloggs',
      decorative: false,
      width: 100,
      children: [{ text: '' as const }] as [{ text: '' }],
    };
  });
  const release: Release = {
    ...base,
    id: `release-${index}`,
    children: [...base.children, ...images],
  };
  return encodeArchive({ release, assets });
}
