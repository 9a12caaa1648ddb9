// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveElectron } from './setup/electron-runtime.mjs';
import { say } from './setup/say.mjs';
import { setUp } from './setup/set-up.mjs';
import { FOR_TESTS, FOR_THE_WINDOW } from './setup/system-packages.mjs';

// `npm run bench`: all benches of tests/bench/registry.ts, or those named; the table goes to stdout
// and tests/bench/RESULTS.md, with `--json FILE` also to a file.
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'tests', 'bench');
const store = join(folder, 'results.json');

/** @typedef {import('../tests/bench/row.ts').Row} Row */
/** @typedef {{ measured: string, load?: number, rows: Row[] }} Result `load` is the machine's load average */
/** @typedef {Record<string, Result>} Results by the bench's name */

setUp(root, { packages: [...FOR_THE_WINDOW, ...FOR_TESTS], electron: true, bundle: true });
withDisplay();
process.chdir(root);

const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('../tests/bench/registry.ts') }} */
const { module: registry } = await runnerImport(join(folder, 'registry.ts'));
const words = process.argv.slice(2);
const file = words.includes('--json') ? words.splice(words.indexOf('--json'), 2)[1] : undefined;
const names = words.length > 0 ? words : registry.BENCHES;

/** @type {Results} */
const results = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {};
for (const name of names) {
  say(`Measuring: ${name}…`);
  const { module } = await runnerImport(join(folder, `${name}-bench.ts`));
  const measured = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const rows = await /** @type {() => Promise<Row[]>} */ (module.bench)();
  results[name] = { measured, load: Number(loadavg()[1]?.toFixed(1)), rows };
}
writeFileSync(store, `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(join(folder, 'RESULTS.md'), report(results, registry.BENCHES));
const rows = registry.BENCHES.flatMap((name) => results[name]?.rows ?? []);
if (file) {
  const lines = rows.map(({ name, ours, rival, ratio, goal, holds }) => ({
    name,
    ours,
    rival,
    ratio,
    goal,
    holds,
  }));
  writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`);
}
process.stdout.write(`${table(rows)}\n`);
process.exit(0);

/** The windows of the benches open on a display of their own: this program starts again in one. */
function withDisplay() {
  if (process.platform !== 'linux' || process.env.DATELINE_BENCH_DISPLAY) return;
  const env = { ...process.env, DATELINE_BENCH_DISPLAY: '1' };
  const again = [process.execPath, ...process.argv.slice(1)];
  const { status } = spawnSync('xvfb-run', ['-a', ...again], { stdio: 'inherit', env });
  process.exit(status ?? 1);
}

/** @param {Results} all @param {readonly string[]} order */
function report(all, order) {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`;
  const when = order
    .filter((name) => all[name])
    .map((name) => `${name}: ${all[name]?.measured} UTC${loadOf(all[name])}`)
    .join('; ');
  return [
    '# Measured',
    '',
    'Written by `npm run bench`. Each line compares two numbers of the same run, taken turn by turn;',
    'what a line says is the ratio, not the milliseconds of this machine.',
    '',
    `Machine: ${machine}. Electron ${resolveElectron(root).version}, Node ${process.versions.node}.`,
    `Measured: ${when}.`,
    '',
    table(order.flatMap((name) => all[name]?.rows ?? [])),
    '',
  ].join('\n');
}

/** What else ran meanwhile: a bench alone has a load of about one. @param {Result | undefined} result */
function loadOf(result) {
  return result?.load === undefined ? '' : ` (load average ${result.load})`;
}

/** @param {Row[]} lines */
function table(lines) {
  return [
    '| what | ours | rival or floor | ratio | goal | holds |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines.map(
      ({ name, ours, rival, rivalName, unit, ratio, goal, holds }) =>
        `| ${name} | ${shown(ours)} ${unit} | ${shown(rival)} ${unit}: ${rivalName} | ${shown(ratio)} | ${goal} | ${holds ? 'yes' : 'no'} |`,
    ),
  ].join('\n');
}

/** @param {number} value */
function shown(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
