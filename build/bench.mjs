// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureSystemPackages, FOR_TESTS } from './setup/system-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
ensureDependencies(root);
ensureSystemPackages(FOR_TESTS);
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../tests/bench/export-bench.ts') }} */
const { module } = await runnerImport(join(root, 'tests', 'bench', 'export-bench.ts'));
const { ours, theirs, ratio } = await module.benchExport();
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ export: { ours, theirs, ratio } })}\n`);
} else {
  process.stdout.write(
    `DOCX and PDF of the seed: ours ${ours.toFixed(1)} ms, pandoc and LibreOffice ` +
      `${theirs.toFixed(0)} ms: ${ratio.toFixed(0)} times as quick.\n`,
  );
}
