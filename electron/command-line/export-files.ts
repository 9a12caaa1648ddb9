import { dirname } from 'node:path';
import { type BatchOrder, type BatchResult, type BatchSource, runBatch } from '../export/batch';
import type { FileResult } from '../export/jobs';
import type { WorkerPool } from '../workers/worker-pool';
import { errorCount, errorLines } from './error-lines';
import { whenInterrupted } from './interrupted';
import { detail, EXIT, note, put, putJson, say, sayInterrupted } from './output';
import { progressBar } from './progress-bar';
import { versionOf, watchFolders } from './watch-folders';

interface Reporting {
  readonly json: boolean;
  /** There is one document, which needs no name before each message. */
  readonly isAlone: boolean;
}

/**
 * Exports documents, one or many, and reports each in the same way. Closes the pool.
 *
 * @returns the exit code: 0 only when all was written
 */
export async function exportFiles(
  find: () => Promise<BatchSource[]>,
  order: BatchOrder,
  pool: WorkerPool,
  options: Reporting & { readonly watch: boolean },
): Promise<number> {
  const interruption = whenInterrupted();
  try {
    const sources = await find();
    const versions = await versionsOf(sources);
    const results = await runOnce(sources, order, pool, options, interruption.signal);
    // From here on watching ends by itself when it is interrupted.
    interruption.over();
    if (results.some(({ isStopped }) => isStopped)) {
      sayInterrupted(results.flatMap(({ files }) => files).filter(isWritten).length);
      return EXIT.interrupted;
    }
    if (options.watch) await watchAndExport(find, order, pool, results, versions, options);
    return isWhole(results) ? EXIT.done : EXIT.failed;
  } finally {
    interruption.over();
    await pool.close();
  }
}

async function runOnce(
  sources: readonly BatchSource[],
  order: BatchOrder,
  pool: WorkerPool,
  options: Reporting,
  signal?: AbortSignal,
): Promise<BatchResult[]> {
  const bar = progressBar();
  const start = performance.now();
  bar.show(0, sources.length, '');
  const onDone = (done: number, result: BatchResult): void => {
    bar.clear();
    report(result, options);
    bar.show(done, sources.length, result.source);
  };
  const results = await runBatch(sources, order, pool, onDone, signal);
  bar.clear();
  if (options.json) putJson(results.flatMap(rows));
  if (!options.isAlone) note(summary(results, performance.now() - start));
  return results;
}

/** The result of one file, or of a document that failed: for scripts. */
interface Row extends Omit<FileResult, 'format' | 'language'> {
  readonly source: string;
  readonly format: string | null;
  readonly language: string | null;
  readonly warnings: readonly string[];
}

/** A document's results, one flat object for each file. */
function rows({ source, files, warnings, problem }: BatchResult): Row[] {
  if (!problem) return files.map((file) => ({ source, ...file, warnings }));
  const none = { format: null, language: null, organisation: null, path: null, milliseconds: 0 };
  return [{ source, ...none, type: 'failed', problem, warnings }];
}

function report(result: BatchResult, options: Reporting): void {
  const { source, files, warnings, problem, errors = [] } = result;
  const of = options.isAlone ? '' : `${source}: `;
  if (problem) say(`${of}${problem.message} ${problem.advice}`);
  for (const { type, path, milliseconds } of files) {
    if (path) detail(`${path}: ${milliseconds} ms`);
    if (type === 'written' && !options.json) put(`${path}\n`);
    if (type === 'exists') {
      const orNamed = options.isAlone ? ', or give another --name' : '';
      say(`“${path}” already exists. Add --replace${orNamed}.`);
    }
  }
  for (const [sentence, formats] of problemsOf(files)) {
    const each = options.isAlone ? '' : `${source} (${formats.join(', ')}): `;
    say(`${each}${sentence}`);
  }
  for (const warning of warnings) note(`${of}${warning}`);
  if (options.isAlone) for (const line of errorLines(errors, source)) note(line);
  else if (errors.length > 0)
    note(`${of}exported with ${errorCount(errors)}. See them with check.`);
}

/** Each problem once, with the formats that have it: several are often refused for one reason. */
function problemsOf(files: readonly FileResult[]): Map<string, string[]> {
  const problems = new Map<string, string[]>();
  for (const { format, problem } of files) {
    if (!problem) continue;
    const sentence = `${problem.message} ${problem.advice}`;
    problems.set(sentence, [...(problems.get(sentence) ?? []), format]);
  }
  return problems;
}

function summary(results: readonly BatchResult[], milliseconds: number): string {
  const files = results.flatMap((result) => result.files);
  const written = files.filter(isWritten).length;
  const exists = files.filter(({ type }) => type === 'exists').length;
  const failed = files.filter(({ type }) => type === 'failed').length;
  const unread = results.filter(({ problem }) => problem).length;
  const warnings = results.reduce((count, result) => count + result.warnings.length, 0);
  const documents = results.length === 1 ? '1 document' : `${results.length} documents`;
  return [
    `${written} written`,
    ...(exists > 0 ? [`${exists} there already`] : []),
    `${failed + unread} failed`,
    ...(warnings > 0 ? [warnings === 1 ? '1 warning' : `${warnings} warnings`] : []),
    `${documents} in ${(milliseconds / 1000).toFixed(1)} s`,
  ].join(', ');
}

const isWritten = ({ type }: FileResult): boolean => type === 'written';

const isWhole = (results: readonly BatchResult[]): boolean =>
  results.every(({ problem, files }) => !problem && files.every(isWritten));

/** Exports each document again whenever its file changes, until the program is interrupted. */
async function watchAndExport(
  find: () => Promise<BatchSource[]>,
  order: BatchOrder,
  pool: WorkerPool,
  done: readonly BatchResult[],
  versions: Map<string, string>,
  options: Reporting,
): Promise<void> {
  // Files written by this run may be replaced; older ones only with `--replace`.
  const ours = new Set(done.filter((result) => isWhole([result])).map(({ source }) => source));
  const folders = new Set([...versions.keys()].map((path) => dirname(path)));
  const onChange = async (): Promise<void> => {
    for (const source of await find()) {
      const version = await versionOf(source.open);
      if (version === '' || versions.get(source.open) === version) continue;
      versions.set(source.open, version);
      const replace = order.replace || ours.has(source.open);
      const results = await runOnce([source], { ...order, replace }, pool, options);
      if (isWhole(results)) ours.add(source.open);
    }
  };
  await watchFolders(folders, onChange, () => {
    note('Watching for changes. Press Ctrl+C to stop.');
  });
}

async function versionsOf(sources: readonly BatchSource[]): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  for (const { open } of sources) versions.set(open, await versionOf(open));
  return versions;
}
