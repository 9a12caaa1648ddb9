import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeArchive } from '../../core/archive/encode';
import type { Release } from '../../core/release/release';
import { type Row, row } from './row';
import { LANGUAGES, mixedReleases } from './support/mixed-releases';
import { runCommandLine } from './support/run-command-line';

const RELEASES = 1000;
/** How many of the mixed ones are exported to see whether more of them need more memory. */
const FEW = 250;
/** Languages written in Latin letters, which no other typeface is read for. */
const LATIN = /^(?:en|fr|es|pt|de|it)/;
const OTHER_LETTERS = /(?!\p{Script=Latin})\p{Letter}/u;

/** A thousand releases in seventeen languages, most of them in two, against as many in Latin letters. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-mixed-bench-'));
  try {
    const mixed = mixedReleases(RELEASES);
    const latin = latinReleases();
    const few = await exported(folder, 'few', mixed.slice(0, FEW));
    const ofLatin = await exported(folder, 'latin', latin);
    const ofMixed = await exported(folder, 'mixed', mixed);
    return [
      row({
        name: `DOCX + PDF of ${RELEASES} releases in ${LANGUAGES.length} languages: for each`,
        rivalName: `as many in Latin letters`,
        ours: ofMixed.milliseconds / RELEASES,
        rival: ofLatin.milliseconds / RELEASES,
        unit: 'ms',
        atMost: 3,
      }),
      row({
        name: `Peak memory of that batch`,
        rivalName: `of ${FEW} of them`,
        ours: ofMixed.peak,
        rival: few.peak,
        unit: 'MB',
        atMost: 1.2,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As long as the mixed ones, and made in the same way, with nothing in another script. */
function latinReleases(): Release[] {
  const pure = mixedReleases(RELEASES * 3).filter(
    ({ facts, children }) =>
      LATIN.test(facts.language) && !OTHER_LETTERS.test(JSON.stringify(children)),
  );
  return Array.from({ length: RELEASES }, (_, index) => {
    const one = pure[index % pure.length];
    if (!one) throw new Error('there is no release in Latin letters');
    return { ...one, id: `release-${index}` };
  });
}

async function exported(folder: string, name: string, releases: readonly Release[]) {
  const from = join(folder, name);
  mkdirSync(from);
  for (const release of releases) {
    const bytes = encodeArchive({ release, assets: new Map() });
    writeFileSync(join(from, `${release.id}.dateline`), bytes);
  }
  const out = join(folder, `${name}-out`);
  const run = await runCommandLine(
    ...['export', join(from, '*.dateline'), '--to', 'docx,pdf', '--out', out, '--json'],
  );
  const files = readdirSync(out).length;
  if (run.code !== 0 || files !== 2 * releases.length) {
    throw new Error(`the batch wrote ${files} files`);
  }
  return run;
}
