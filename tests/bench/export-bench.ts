import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createEngine } from '../../electron/engine/engine';
import { fromTemplate } from '../exports/support/seed';

/** Milliseconds, the median of some runs. */
async function median(runs: number, work: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/**
 * The seed release as DOCX and PDF, one word edited each time, in this process and warm, against
 * pandoc for the DOCX and LibreOffice for the PDF in the same run.
 */
export async function benchExport() {
  const engine = createEngine();
  const release = fromTemplate('joint-statement');
  const context = {
    asset: () => undefined,
    typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
  };
  const both = async (run: number) => {
    const edited = { ...release, facts: { ...release.facts, place: `Geneva ${run}` } };
    await docxFormat.export(edited, context);
    await pdfFormat.export(edited, context);
  };
  await median(5, both);
  const ours = await median(21, both);

  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const source = join(folder, 'seed.md');
  writeFileSync(source, await markdownFormat.export(release, context));
  const word = join(folder, 'seed.docx');
  const theirs = await median(5, () => {
    execFileSync('pandoc', [source, '-o', word]);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word];
    execFileSync('soffice', args, { stdio: 'ignore' });
  });
  return { ours, theirs, ratio: theirs / ours };
}
