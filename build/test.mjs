// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBundle } from './setup/bundle.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { say } from './setup/say.mjs';
import { ensureSystemPackages, FOR_TESTS, FOR_THE_WINDOW } from './setup/system-packages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tally = { passed: 0, failed: 0 };

ensureDependencies(root);
ensureSystemPackages([...FOR_THE_WINDOW, ...FOR_TESTS]);
ensureBundle(root);
resolveElectron(root);

check('types', ['tsc', '-b']);
check('lint', ['biome', 'check', '.']);
check('boundaries', [
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  'core',
  'electron',
  'renderer',
]);
// One after the other: what a window does is not to wait for a converter that runs beside it.
runTests('unit');
runTests('app');
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;

/**
 * A static check counts as one test. @param {string} name @param {string[]} command
 */
function check(name, command) {
  const ok = npx(command);
  say(`${ok ? 'passed' : 'FAILED'}: ${name}`);
  tally[ok ? 'passed' : 'failed'] += 1;
}

/** @param {string} project of vitest.config.ts */
function runTests(project) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-test-'));
  const report = join(folder, 'report.json');
  const ok = npx([
    'vitest',
    'run',
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += result.numPassedTests;
    tally.failed += result.numFailedTests;
    // A file that cannot even be loaded has no tests to fail.
    if (!ok && result.numFailedTests === 0) tally.failed += 1;
  } catch {
    say('FAILED: the tests gave no report.');
    tally.failed += 1;
  }
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string[]} command */
function npx(command) {
  const [program = '', ...args] = command;
  // The windows of the tests open on a display of their own.
  const display = process.platform === 'linux' && program === 'vitest' ? ['xvfb-run', '-a'] : [];
  const [first = '', ...rest] = [...display, 'npx', '--no-install', program, ...args];
  const { status } = spawnSync(first, rest, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
