import { resolve } from 'node:path';
import type { Command } from 'commander';
import { batchSources } from '../export/batch';
import { createWorkerPool } from '../workers/worker-pool';
import { chosenOptions } from './chosen-options';
import { whenInterrupted } from './interrupted';
import {
  LETTERHEAD_OPTION,
  type LetterheadOption,
  letterheadOf,
  withOwn,
} from './letterhead-option';
import { refuseUnknown } from './named-document';
import { formatsNamed } from './named-formats';
import {
  collect,
  EXIT,
  type Finish,
  note,
  put,
  putJson,
  say,
  sayInterrupted,
  UsageError,
} from './output';
import { progressBar } from './progress-bar';

interface KitOptions extends LetterheadOption {
  readonly to: string;
  readonly out: string;
  readonly name?: string;
  readonly as: string;
  readonly option: readonly string[];
  readonly replace: boolean;
  readonly json: boolean;
}

export function registerKit(program: Command, finish: Finish): void {
  program
    .command('kit')
    .description(
      'Put a release in all its languages, its pictures and contacts together as a press kit.',
    )
    .argument(
      '<files...>',
      'the leading .dateline file; its other languages are found in its folder, or named',
    )
    .option('--to <formats>', 'formats, separated by commas', 'docx,pdf,html,text')
    .option('--out <folder>', 'where to write; made when it is not there', '.')
    .option('--name <name>', 'name of the kit; by default made from the headline')
    .option('--as <zip|folder>', 'one ZIP file, or a folder', 'zip')
    .option(
      '--option <name=value>',
      'an option of the formats, as "export" takes them; can be repeated',
      collect,
      [],
    )
    .option(...LETTERHEAD_OPTION)
    .option('--replace', 'replace an existing kit', false)
    .option('--json', 'print what was written as JSON', false)
    .action(async (what: string[], options: KitOptions) => finish(await kitCommand(what, options)));
}

async function kitCommand(what: readonly string[], options: KitOptions): Promise<number> {
  const { as } = options;
  if (as !== 'zip' && as !== 'folder') {
    throw new UsageError(`A kit cannot be made as “${as}”.`, 'Choose from: zip, folder.');
  }
  if (options.out === '-') {
    throw new UsageError('A kit cannot go to stdout.', 'Give --out a folder.');
  }
  for (const document of what) await refuseUnknown(document);
  const formats = formatsNamed(options.to);
  const chosen = chosenOptions([...withOwn(options), ...options.option], formats);
  const letterhead = await letterheadOf(options);
  const sources = await batchSources(what, true);
  const pool = createWorkerPool(1);
  const bar = progressBar();
  const interruption = whenInterrupted();
  try {
    const { kit, warnings, problem, isStopped } = await pool.run(
      {
        kind: 'kit',
        sources,
        formats: formats.map(({ id }) => ({ id, options: chosen.get(id) ?? {} })),
        folder: resolve(options.out),
        name: options.name ?? '',
        as,
        replace: options.replace,
        letterhead,
      },
      bar.show,
      interruption.signal,
    );
    bar.clear();
    if (options.json) putJson({ kit, warnings, problem });
    if (isStopped) {
      sayInterrupted(0);
      return EXIT.interrupted;
    }
    for (const warning of [...warnings, ...(kit?.missing ?? [])]) note(warning);
    if (problem) say(`${problem.message} ${problem.advice}`);
    else if (kit?.type === 'exists') {
      say(`“${kit.path}” already exists. Add --replace, or give another --name.`);
    } else if (kit && !options.json) put(`${kit.path}\n`);
    return kit?.type === 'written' && kit.missing.length === 0 ? EXIT.done : EXIT.failed;
  } finally {
    bar.clear();
    interruption.over();
    await pool.close();
  }
}
