// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { FOR_TESTS, FOR_THE_WINDOW } from './setup/system-packages.mjs';

// `npm test` runs everything; `npm run test:quick` types, lint, units and editing, without a window
// and without a program that is not in node_modules. Further arguments go to Vitest.
const QUICK_FOLDERS = ['tests/unit/', 'tests/editing/'];
/** The slow ones: long documents, and thousands of random edits and texts. */
const NOT_QUICK = [
  'tests/editing/any-edits.test.ts',
  'tests/editing/any-merge.test.ts',
  'tests/editing/derived-values.test.ts',
  'tests/unit/bounded-work.test.ts',
  'tests/unit/checks/any-text.test.ts',
  'tests/unit/checks/clean/clean.test.ts',
  'tests/unit/damaged-archive.test.ts',
  'tests/unit/flat-memory.test.ts',
  'tests/unit/preview-pages.test.ts',
  'tests/unit/preview-typing.test.ts',
];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isQuick = process.argv.includes('--quick');
const forVitest = process.argv.slice(2).filter((argument) => argument !== '--quick');
const tally = { passed: 0, failed: 0, skipped: 0 };

try {
  setUp(
    root,
    isQuick ? {} : { packages: [...FOR_THE_WINDOW, ...FOR_TESTS], electron: true, bundle: true },
  );
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

check('types', ['tsc', '-b']);
check('lint', ['biome', 'check', '.']);
if (isQuick) {
  const left = NOT_QUICK.map((file) => `--exclude=${file}`);
  runTests('unit', [...QUICK_FOLDERS, ...left]);
} else {
  check('boundaries', [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'core',
    'electron',
    'renderer',
  ]);
  check('unused files, exports and dependencies', ['knip', '--no-progress']);
  // One after the other: what a window does is not to wait for a converter that runs beside it.
  runTests('unit');
  runTests('app');
}
if (tally.skipped > 0) say(`${tally.skipped} skipped; what is missing for them is said above`);
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

/** @param {string} project of vitest.config.ts @param {string[]} only what of it, if not all */
function runTests(project, only = []) {
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
    ...only,
    ...forVitest,
  ]);
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    tally.passed += result.numPassedTests;
    tally.failed += result.numFailedTests;
    tally.skipped += result.numPendingTests;
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
  const needsDisplay = process.platform === 'linux' && program === 'vitest' && !isQuick;
  const display = needsDisplay ? ['xvfb-run', '-a'] : [];
  const [first = '', ...rest] = [...display, 'npx', '--no-install', program, ...args];
  const { status } = spawnSync(first, rest, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}
