import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ExportOutcome } from '../../core/bridge/messages/export';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import { EXPORT_FORMATS, formatById } from '../../core/exports/registry';
import { createEngine, type Engine } from '../engine/engine';
import { runExport } from '../export/run-export';
import { fileProblem } from '../files/file-problem';
import { openDocument } from '../files/open-document';
import { chosenOptions } from './chosen-options';
import { EXIT, type Finish } from './output';

interface ExportOptions {
  readonly to: string;
  readonly out: string;
  readonly name?: string;
  readonly option: readonly string[];
  readonly replace: boolean;
  readonly json: boolean;
}

export function registerExport(program: Command, finish: Finish): void {
  program
    .command('export')
    .description('Export a release, or a template as it is.')
    .argument('<file|template>', 'a .dateline file, or the id or folder of a template')
    .requiredOption('--to <formats>', 'formats, separated by commas: docx,pdf')
    .option('--out <folder>', 'where to write; made when it is not there', '.')
    .option('--name <name>', 'file name without extension; by default made from the headline')
    .option(
      '--option <name=value...>',
      'options of the formats: draft=true for all that have it, pdf.standard=a-2a for one',
      [],
    )
    .option('--replace', 'replace files that are there already', false)
    .option('--json', 'say what was written as JSON', false)
    .action(async (what: string, options: ExportOptions) =>
      finish(await exportCommand(what, options)),
    );
}

/** Exports one document into a folder. Gives back the exit code: 0 only when all was written. */
async function exportCommand(what: string, options: ExportOptions): Promise<number> {
  const formats = options.to.split(',').map((id) => formatNamed(id.trim()));
  const chosen = chosenOptions(options.option, formats);
  const archive = await openDocument(what);
  const folder = resolve(options.out);
  await mkdir(folder, { recursive: true }).catch((error) => {
    throw fileProblem(error, 'write', folder);
  });
  const name = options.name ?? baseName(archive.release);
  // No window waits for this program, so the engine runs right here; started when first needed.
  let engine: Engine | null = null;
  const outcomes = await runExport({
    archive,
    folder,
    targets: formats.map(({ id, extension }) => ({
      format: id,
      fileName: `${name}.${extension}`,
      options: chosen.get(id) ?? {},
    })),
    replace: options.replace,
    typeset: async (document) => {
      engine ??= createEngine();
      return engine(document);
    },
  });
  for (const outcome of outcomes) report(outcome, options.json);
  if (options.json) process.stdout.write(`${JSON.stringify(outcomes, null, 2)}\n`);
  return outcomes.every(({ type }) => type === 'written') ? EXIT.done : EXIT.failed;
}

function formatNamed(id: string) {
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
