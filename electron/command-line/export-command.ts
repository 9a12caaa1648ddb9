import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isDynamicPattern } from 'tinyglobby';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import type { ExportFormat } from '../../core/exports/format';
import type { OptionValues } from '../../core/exports/options';
import { EXPORT_FORMATS, formatById } from '../../core/exports/registry';
import { exportWarnings } from '../../core/exports/warnings';
import { createEngine, type Engine } from '../engine/engine';
import { runExport } from '../export/run-export';
import { fileProblem } from '../files/file-problem';
import { openDocument } from '../files/open-document';
import { type BatchOptions, batchExport } from './batch-export';
import { chosenOptions } from './chosen-options';
import { whenInterrupted } from './interrupted';
import { LETTERHEAD_OPTION, letterheadOf, withOwn } from './letterhead-option';
import { openErrors } from './open-errors';
import { EXIT, type Finish, sayInterrupted } from './output';

interface ExportOptions extends BatchOptions {
  readonly to: string;
  readonly name?: string;
  readonly option: readonly string[];
}

export function registerExport(program: Command, finish: Finish): void {
  program
    .command('export')
    .description('Export a release, or a template as it is; or many releases at once.')
    .argument(
      '<files...>',
      'a .dateline file, a pattern in quotation marks ("releases/*.dateline"), or the id or folder of a template',
    )
    .requiredOption('--to <formats>', 'formats, separated by commas: docx,pdf')
    .option('--out <folder>', 'where to write; made when it is not there', '.')
    .option('--name <name>', 'file name without extension; by default made from the headline')
    .option(
      '--option <name=value...>',
      'options of the formats: draft=true for all that have it, pdf.standard=a-2a for one',
      [],
    )
    .option(...LETTERHEAD_OPTION)
    .option(
      '--for <each>',
      'each-organisation: a version for each organisation, its name first; each-language: include translations in the same folder',
    )
    .option('--jobs <number>', 'how many releases are exported side by side')
    .option('--watch', 'export again whenever a file changes, until interrupted', false)
    .option('--replace', 'replace files that are there already', false)
    .option('--json', 'say what was written as JSON', false)
    .action(async (what: string[], options: ExportOptions) =>
      finish(await exportCommand(what, options)),
    );
}

/** Exports into a folder. Gives back the exit code: 0 only when all was written. */
async function exportCommand(what: readonly string[], options: ExportOptions): Promise<number> {
  const formats = formatsNamed(options.to);
  const chosen = chosenOptions([...withOwn(options), ...options.option], formats);
  const [only = '', ...others] = what;
  if (others.length > 0 || options.for || options.watch || isDynamicPattern(only)) {
    if (options.name !== undefined) {
      throw new UserError(
        'One name cannot be given to many files.',
        'Leave out --name: each file is called like its release.',
      );
    }
    return batchExport(what, formats, chosen, options);
  }
  return exportOne(only, formats, chosen, options);
}

async function exportOne(
  what: string,
  formats: readonly ExportFormat[],
  chosen: ReadonlyMap<string, OptionValues>,
  options: ExportOptions,
): Promise<number> {
  const archive = await openDocument(what);
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileProblem(error, 'write', folder);
  });
  const name = options.name ?? baseName(archive.release);
  const letterhead = await letterheadOf(options);
  // No window waits for this program, so the engine runs right here; started when first needed.
  let engine: Engine | null = null;
  const interruption = whenInterrupted();
  const outcomes = await runExport({
    archive,
    folder,
    targets: formats.map(({ id, extension }) => ({
      format: id,
      fileName: `${name}.${extension}`,
      options: chosen.get(id) ?? {},
    })),
    replace: options.replace,
    letterhead,
    signal: interruption.signal,
    typeset: async (document) => {
      engine ??= createEngine();
      return engine(document);
    },
  });
  interruption.over();
  for (const warning of exportWarnings(archive, Date.now())) process.stderr.write(`${warning}\n`);
  const isOut = outcomes.some(
    ({ type, format }) => type === 'written' && String(chosen.get(format)?.draft) !== 'true',
  );
  if (isOut)
    for (const line of openErrors(archive.release, what)) process.stderr.write(`${line}\n`);
  for (const outcome of outcomes) report(outcome, options.json);
  if (options.json) process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  const written = outcomes.filter(({ type }) => type === 'written').length;
  if (outcomes.length < formats.length) {
    sayInterrupted(written);
    return EXIT.interrupted;
  }
  return written === formats.length ? EXIT.done : EXIT.failed;
}

/** The formats of a list such as `docx,pdf`, each once. */
export function formatsNamed(list: string): ExportFormat[] {
  return [...new Set(list.split(',').map((id) => formatNamed(id.trim())))];
}

function formatNamed(id: string): ExportFormat {
  const format = formatById(id);
  if (format) return format;
  const known = EXPORT_FORMATS.map((each) => each.id).join(', ');
  throw new UserError(`There is no format “${id}”.`, `Choose from: ${known}.`);
}

function report(outcome: ExportOutcome, json: boolean): void {
  switch (outcome.type) {
    case 'written':
      if (!json) process.stdout.write(`${outcome.path}\n`);
      break;
    case 'exists':
      process.stderr.write(
        `“${outcome.path}” is there already. Add --replace, or give another --name.\n`,
      );
      break;
    case 'failed':
      process.stderr.write(`${outcome.problem.message} ${outcome.problem.advice}\n`);
  }
}
