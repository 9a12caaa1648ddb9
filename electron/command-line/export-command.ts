import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isDynamicPattern } from 'tinyglobby';
import type { ExportFormat } from '../../core/exports/format';
import type { OptionValues } from '../../core/exports/options';
import { looksIn } from '../../core/exports/picture-looks';
import { exportWarnings } from '../../core/exports/warnings';
import { createEngine } from '../engine/engine';
import { type BatchOrder, batchSources } from '../export/batch';
import { errorsIn } from '../export/jobs';
import { exportedBytes } from '../export/run-export';
import { makeFolder } from '../files/make-folder';
import { openDocument } from '../files/open-document';
import { screenPicture } from '../pictures/web-picture';
import { createWorkerPool, usualWorkers } from '../workers/worker-pool';
import { chosenOptions } from './chosen-options';
import { errorLines } from './error-lines';
import { exportFiles } from './export-files';
import {
  LETTERHEAD_OPTION,
  type LetterheadOption,
  letterheadOf,
  withOwn,
} from './letterhead-option';
import { refuseUnknown } from './named-document';
import { formatsNamed } from './named-formats';
import { collect, EXIT, type Finish, note, put, UsageError } from './output';
import { workInThisThread } from './this-thread';

interface ExportOptions extends LetterheadOption {
  readonly to?: string;
  readonly out: string;
  readonly name?: string;
  readonly option: readonly string[];
  readonly replace: boolean;
  readonly json: boolean;
  readonly watch: boolean;
  readonly for?: string;
  readonly jobs?: string;
}

export function registerExport(program: Command, finish: Finish): void {
  program
    .command('export')
    .description('Export a release, or a template as it is; or many releases at once.')
    .argument(
      '<files...>',
      'a .dateline file, “-” for standard input, a pattern in quotation marks ("releases/*.dateline"), or the id or folder of a template',
    )
    .option('--to <formats>', 'formats or endings, separated by commas: docx,pdf')
    .option('--out <folder>', 'where to write; made when it is not there; “-” for stdout', '.')
    .option('--name <name>', 'file name without extension; by default that of the document')
    .option(
      '--option <name=value>',
      'an option of the formats, draft=true for all that have it, pdf.standard=a-2a for one; can be repeated',
      collect,
      [],
    )
    .option(...LETTERHEAD_OPTION)
    .option(
      '--for <each>',
      'each-organisation: a version for each organisation, its name first; each-language: include translations in the same folder',
    )
    .option('--jobs <number>', 'how many releases are exported side by side')
    .option('--watch', 'export again whenever a file changes, until interrupted', false)
    .option('--replace', 'replace existing files', false)
    .option('--json', 'print what was written as JSON', false)
    .action(async (what: string[], options: ExportOptions) =>
      finish(await exportCommand(what, options)),
    );
}

/** Exports into a folder, or to stdout. Gives back the exit code: 0 only when all was written. */
async function exportCommand(what: readonly string[], options: ExportOptions): Promise<number> {
  const formats = formatsNamed(options.to);
  const chosen = chosenOptions([...withOwn(options), ...options.option], formats);
  const each = eachOf(options.for);
  const workers = workersOf(options.jobs);
  for (const document of what) await refuseUnknown(document);
  const [only = ''] = what;
  const isOne = what.length === 1 && each.size === 0 && !isDynamicPattern(only);
  if (options.out === '-') return exportToStdout(isOne ? only : null, formats, chosen, options);
  if (!isOne && options.name !== undefined) {
    throw new UsageError(
      'One name cannot be given to many files.',
      'Remove --name: each file is named after its document.',
    );
  }
  if (options.watch && what.includes('-')) {
    throw new UsageError('Standard input cannot be watched.', 'Name a file, or remove --watch.');
  }
  const letterhead = await letterheadOf(options);
  const folder = resolve(options.out);
  await makeFolder(folder);
  const order: BatchOrder = {
    formats: formats.map(({ id }) => ({ id, options: chosen.get(id) ?? {} })),
    folder,
    replace: options.replace,
    letterhead,
    eachOrganisation: each.has('each-organisation'),
    tellsErrors: true,
    ...(options.name !== undefined && { givenName: options.name }),
  };
  const find = () => batchSources(what, each.has('each-language'));
  const isAlone = isOne && !options.watch;
  const pool = isAlone ? workInThisThread() : createWorkerPool(workers);
  return exportFiles(find, order, pool, { ...options, isAlone });
}

/** Writes one document in one format to stdout, and nothing else. */
async function exportToStdout(
  what: string | null,
  formats: readonly ExportFormat[],
  chosen: ReadonlyMap<string, OptionValues>,
  options: ExportOptions,
): Promise<number> {
  const [format, ...others] = formats;
  if (what === null || !format || others.length > 0 || options.watch || options.json) {
    throw new UsageError(
      'Only one document in one format can go to stdout.',
      'Give --out a folder, or remove --watch, --json and the other formats.',
    );
  }
  const letterhead = await letterheadOf(options);
  const archive = await openDocument(what);
  const { id } = format;
  const bytes = await exportedBytes(
    {
      archive,
      letterhead,
      screenPicture,
      typeset: async (document) => createEngine()(document),
    },
    id,
    chosen.get(id),
  );
  for (const warning of exportWarnings(
    archive.release,
    looksIn(archive.release, archive.assets),
    Date.now(),
  ))
    note(warning);
  if (String(chosen.get(id)?.draft) !== 'true') {
    for (const line of errorLines(errorsIn(archive.release), what)) note(line);
  }
  put(bytes);
  return EXIT.done;
}

const EACH = ['each-organisation', 'each-language'];

function eachOf(value = ''): ReadonlySet<string> {
  const words = value.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !EACH.includes(word));
  if (unknown !== undefined && value !== '') {
    throw new UsageError(
      `There is no “${unknown}” to export for.`,
      `Choose from: ${EACH.join(', ')}.`,
    );
  }
  return new Set(value === '' ? [] : words);
}

function workersOf(value: string | undefined): number {
  const number = value === undefined ? usualWorkers() : Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 64) return number;
  throw new UsageError(`“${value}” is not a number of workers.`, 'Give one from 1 to 64.');
}
