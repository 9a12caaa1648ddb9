import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../core/archive/encode';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import type { Release } from '../../core/release/release';
import { fromTemplate } from '../exports/support/seed';
import { type Row, row } from './row';
import { runCommandLine } from './support/run-command-line';

const RELEASES = 1000;
/** What the rivals are timed on; a thousand would take them the better part of an hour. */
const SAMPLE = 10;

/**
 * A thousand releases to DOCX and PDF with one command, files read and written, against pandoc and
 * LibreOffice on a sample, each at its best: LibreOffice converts all of it with one start.
 */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-batch-bench-'));
  try {
    const releases = made(RELEASES);
    const rivals = await createRivals(folder, releases.slice(0, SAMPLE));
    // Before and after, so that a machine that is busy for a while is so for both.
    const before = rivals();
    const { perRelease, peak } = await ours(folder, releases);
    const rival = (before + rivals()) / 2;
    const rate = Math.round(1000 / perRelease);
    return [
      row({
        name: `DOCX + PDF of ${RELEASES} releases, ${rate} a second: for each`,
        rivalName: `pandoc + soffice, ${SAMPLE} of them`,
        ours: perRelease,
        rival,
        unit: 'ms',
        timesAsQuick: 40,
      }),
      row({
        name: `Peak memory of that batch`,
        rivalName: 'a floor of 1 GB',
        ours: peak,
        rival: 1024,
        unit: 'MB',
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The seed release, with a place and a number of its own each. */
function made(count: number): Release[] {
  const seed = fromTemplate('joint-statement');
  return Array.from({ length: count }, (_, index) => ({
    ...seed,
    id: `release-${index}`,
    facts: { ...seed.facts, place: `Geneva ${index}`, reference: `PR/${index}` },
  }));
}

/** Milliseconds for each release, and the most memory the program held, in MB. */
async function ours(
  folder: string,
  releases: readonly Release[],
): Promise<{ perRelease: number; peak: number }> {
  const from = join(folder, 'releases');
  mkdirSync(from);
  for (const release of releases) {
    const bytes = encodeArchive({ release, assets: new Map() });
    writeFileSync(join(from, `${release.id}.dateline`), bytes);
  }
  const out = join(folder, 'out');
  const run = await runCommandLine(
    ...['export', join(from, '*.dateline'), '--to', 'docx,pdf', '--out', out, '--json'],
  );
  const files = readdirSync(out).length;
  if (run.code !== 0 || files !== 2 * releases.length)
    throw new Error(`the batch wrote ${files} files`);
  return { perRelease: run.milliseconds / releases.length, peak: run.peak };
}

/** Gives what converts the releases with pandoc and LibreOffice; that gives milliseconds for each. */
async function createRivals(folder: string, releases: readonly Release[]): Promise<() => number> {
  const context = {
    asset: () => undefined,
    typeset: async () => {
      throw new Error('Markdown is not typeset');
    },
  };
  const sources: string[] = [];
  for (const release of releases) {
    const source = join(folder, `${release.id}.md`);
    writeFileSync(source, await markdownFormat.export(release, context));
    sources.push(source);
  }
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = (words: readonly string[]) =>
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...words],
      {
        stdio: 'ignore',
      },
    );
  const word = (source: string): string => {
    const target = source.replace(/md$/, 'docx');
    execFileSync('pandoc', [source, '-o', target]);
    return target;
  };
  // Its first start makes a profile, which no later one has to.
  convert([word(sources[0] ?? '')]);
  return () => {
    const start = performance.now();
    convert(sources.map(word));
    return (performance.now() - start) / releases.length;
  };
}
