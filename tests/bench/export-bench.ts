import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { markdownFormat } from '../../core/exports/markdown/markdown-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createEngine } from '../../electron/engine/engine';
import { fromTemplate } from '../exports/support/seed';
import { median, type Row, row, timed } from './row';

/** The seed release as DOCX and PDF against pandoc for the DOCX and LibreOffice for the PDF. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const theirs = await rival(folder);
    const both = await warm();
    await timed(5, both);
    await timed(1, theirs);
    // Turn by turn, so that a busy moment of the machine meets both.
    const times = { ours: [] as number[], rival: [] as number[], cold: [] as number[] };
    for (let turn = 0; turn < 5; turn += 1) {
      times.ours.push(...(await timed(9, both)));
      times.cold.push(...(await timed(1, () => commandLine(folder))));
      times.rival.push(...(await timed(1, theirs)));
    }
    const common = { rivalName: 'pandoc + soffice', unit: 'ms', rival: median(times.rival) };
    return [
      row({
        ...common,
        name: 'DOCX + PDF of the seed, warm',
        ours: median(times.ours),
        timesAsQuick: 40,
      }),
      row({
        ...common,
        name: 'DOCX + PDF of the seed, command line, cold',
        ours: median(times.cold),
        timesAsQuick: 5,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In this process and warm, one word edited each time. */
async function warm(): Promise<(run: number) => Promise<void>> {
  const engine = createEngine();
  const release = fromTemplate('joint-statement');
  const context = {
    asset: () => undefined,
    typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
  };
  return async (run) => {
    const edited = {
      ...release,
      facts: { ...release.facts, place: `Geneva ${run} ${Date.now()}` },
    };
    await docxFormat.export(edited, context);
    await pdfFormat.export(edited, context);
  };
}

function commandLine(folder: string): void {
  const program = join('bundle', 'main', 'cli.cjs');
  const args = ['export', 'joint-statement', '--to', 'docx,pdf', '--replace', '--out', folder];
  execFileSync(process.execPath, [program, ...args], { stdio: 'ignore' });
}

async function rival(folder: string): Promise<() => void> {
  const source = join(folder, 'seed.md');
  const context = { asset: () => undefined, typeset: () => Promise.reject(new Error('no PDF')) };
  const markdown = await markdownFormat.export(fromTemplate('joint-statement'), context);
  writeFileSync(source, markdown);
  const word = join(folder, 'seed.docx');
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  return () => {
    execFileSync('pandoc', [source, '-o', word]);
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, word];
    execFileSync('soffice', args, { stdio: 'ignore' });
  };
}
