import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../core/errors';
import type { ExportFormat } from '../../core/exports/format';
import type { OptionValues } from '../../core/exports/options';
import {
  type BatchOrder,
  type BatchResult,
  type BatchSource,
  batchSources,
  runBatch,
} from '../export/batch';
import { fileProblem } from '../files/file-problem';
import { createWorkerPool, usualWorkers, type WorkerPool } from '../workers/worker-pool';
import { whenInterrupted } from './interrupted';
import { type LetterheadOption, letterheadOf } from './letterhead-option';
import { EXIT, sayInterrupted } from './output';
import { progressBar } from './progress-bar';
import { versionOf, watchFolders } from './watch-folders';

export interface BatchOptions extends LetterheadOption {
  readonly out: string;
  readonly replace: boolean;
  readonly json: boolean;
  readonly watch: boolean;
  readonly for?: string;
  readonly jobs?: string;
}

const EACH = ['each-organisation', 'each-language'];

/** Exports many documents side by side. Gives back the exit code: 0 only when all was written. */
export async function batchExport(
  what: readonly string[],
  formats: readonly ExportFormat[],
  chosen: ReadonlyMap<string, OptionValues>,
  options: BatchOptions,
): Promise<number> {
  const each = eachOf(options.for);
  const workers = workersOf(options.jobs);
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileProblem(error, 'write', folder);
  });
  const order: BatchOrder = {
    formats: formats.map(({ id }) => ({ id, options: chosen.get(id) ?? {} })),
    folder,
    replace: options.replace,
    letterhead: await letterheadOf(options),
    eachOrganisation: each.has('each-organisation'),
    countsErrors: true,
  };
  const find = () => batchSources(what, each.has('each-language'));
  const pool = createWorkerPool(workers);
  const interruption = whenInterrupted();
  try {
    const sources = await find();
    const versions = await versionsOf(sources);
    const results = await runOnce(sources, order, pool, options.json, interruption.signal);
    // From here on watching ends by itself when it is interrupted.
    interruption.over();
    if (interruption.signal.aborted) {
      sayInterrupted(results.flatMap(({ files }) => files).length);
      return EXIT.interrupted;
    }
    if (options.watch) await watchAndExport(find, order, pool, results, versions, options.json);
    return isWhole(results) ? EXIT.done : EXIT.failed;
  } finally {
    interruption.over();
    await pool.close();
  }
}

function eachOf(value = ''): ReadonlySet<string> {
  const words = value.split(',').map((word) => word.trim());
  const unknown = words.find((word) => word !== '' && !EACH.includes(word));
  if (unknown !== undefined) {
    throw new UserError(
      `There is no “${unknown}” to export for.`,
      `Choose from: ${EACH.join(', ')}.`,
    );
  }
  return new Set(words);
}

function workersOf(value: string | undefined): number {
  const number = value === undefined ? usualWorkers() : Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new UserError(`“${value}” is not a number of workers.`, 'Give one from 1 to 64.');
}

async function runOnce(
  sources: readonly BatchSource[],
  order: BatchOrder,
  pool: WorkerPool,
  json: boolean,
  signal?: AbortSignal,
): Promise<BatchResult[]> {
  const bar = progressBar();
  const start = performance.now();
  bar.show(0, sources.length, '');
  const onDone = (done: number, result: BatchResult): void => {
    bar.clear();
    report(result, json);
    if (result.errors) {
      const count = result.errors === 1 ? '1 error' : `${result.errors} errors`;
      process.stderr.write(`${result.source}: exported with ${count}. See them with check.\n`);
    }
    bar.show(done, sources.length, result.source);
  };
  const results = await runBatch(sources, order, pool, onDone, signal);
  bar.clear();
  if (json) process.stdout.write(`${JSON.stringify(results.flatMap(rows), null, 2)}\n`);
  process.stderr.write(`${summary(results, performance.now() - start)}\n`);
  return results;
}

/** A document's results, one flat object for each file, for scripts. */
function rows({ source, files, warnings, problem }: BatchResult): object[] {
  if (problem) return [{ source, type: 'failed', problem, warnings }];
  return files.map((file) => ({ source, ...file, warnings }));
}

function report({ source, files, warnings, problem }: BatchResult, json: boolean): void {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (problem) say(`${source}: ${problem.message} ${problem.advice}`);
  for (const file of files) {
    if (file.type === 'written' && !json) process.stdout.write(`${file.path}\n`);
    if (file.type === 'exists') say(`“${file.path}” is there already. Add --replace.`);
    if (file.problem)
      say(`${source} (${file.format}): ${file.problem.message} ${file.problem.advice}`);
  }
  for (const warning of warnings) say(`${source}: ${warning}`);
}

function summary(results: readonly BatchResult[], milliseconds: number): string {
  const files = results.flatMap((result) => result.files);
  const written = files.filter(({ type }) => type === 'written').length;
  const exists = files.filter(({ type }) => type === 'exists').length;
  const failed = files.filter(({ type }) => type === 'failed').length;
  const unread = results.filter(({ problem }) => problem).length;
  const warnings = results.reduce((count, result) => count + result.warnings.length, 0);
  return [
    `${written} written`,
    ...(exists > 0 ? [`${exists} there already`] : []),
    `${failed + unread} failed`,
    ...(warnings > 0 ? [`${warnings} warnings`] : []),
    `${results.length} documents in ${(milliseconds / 1000).toFixed(1)} s`,
  ].join(', ');
}

const isWhole = (results: readonly BatchResult[]): boolean =>
  results.every(({ problem, files }) => !problem && files.every(({ type }) => type === 'written'));

/** Exports each document again whenever its file changes, until the program is interrupted. */
async function watchAndExport(
  find: () => Promise<BatchSource[]>,
  order: BatchOrder,
  pool: WorkerPool,
  done: readonly BatchResult[],
  versions: Map<string, string>,
  json: boolean,
): Promise<void> {
  // What this run wrote it may write again; what was there before only when told so.
  const ours = new Set(done.filter((result) => isWhole([result])).map(({ source }) => source));
  const folders = new Set([...versions.keys()].map((path) => dirname(path)));
  const onChange = async (): Promise<void> => {
    for (const source of await find()) {
      const version = await versionOf(source.open);
      if (version === '' || versions.get(source.open) === version) continue;
      versions.set(source.open, version);
      const replace = order.replace || ours.has(source.open);
      const results = await runOnce([source], { ...order, replace }, pool, json);
      if (isWhole(results)) ours.add(source.open);
    }
  };
  await watchFolders(folders, onChange, () => {
    process.stderr.write('Watching for changes. Press Ctrl+C to stop.\n');
  });
}

async function versionsOf(sources: readonly BatchSource[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  for (const { open } of sources) versions.set(open, await versionOf(open));
  return versions;
}
