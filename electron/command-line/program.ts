import { Command, CommanderError } from 'commander';
import { UserError } from '../../core/errors';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { listTemplates } from '../templates';
import { type ExportOptions, exportCommand } from './export-command';

/** Everything was done; something could not be done; the command was not understood. */
export const EXIT = { done: 0, failed: 1, misused: 2 } as const;

/** The words that make a start of Dateline a command instead of a window. */
export const SUBCOMMANDS = ['export', 'templates', 'formats', 'help'];

/**
 * Runs one command. Results go to stdout, everything else to stderr.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const finish = (result: number): void => {
    code = result;
  };
  try {
    await program(finish).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // commander has said what is wrong by itself; 0 is --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misused;
    if (error instanceof UserError) {
      process.stderr.write(`${error.sentence}\n`);
      return EXIT.failed;
    }
    console.error(error);
    process.stderr.write('This is a fault in Dateline. Nothing was changed.\n');
    return EXIT.failed;
  }
}

function program(finish: (code: number) => void): Command {
  const dateline = new Command('dateline')
    .description('Press releases, exported without a window.')
    .exitOverride()
    .showHelpAfterError('(add --help for what can be given)');
  dateline
    .command('export')
    .description('Export a release, or a template as it is.')
    .argument('<file|template>', 'a .dateline file, or the id or folder of a template')
    .requiredOption('--to <formats>', 'formats, separated by commas: docx,pdf')
    .option('--out <folder>', 'where to write; made when it is not there', '.')
    .option('--name <name>', 'file name without extension; by default made from the headline')
    .option('--replace', 'replace files that are there already', false)
    .option('--json', 'say what was written as JSON', false)
    .action(async (what: string, options: ExportOptions) =>
      finish(await exportCommand(what, options)),
    );
  dateline
    .command('templates')
    .description('List the templates that ship.')
    .option('--json', 'as JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const templates = await listTemplates();
      print(json, templates, ({ id, name }) => `${id}\t${name}`);
    });
  dateline
    .command('formats')
    .description('List the formats a release can be exported in.')
    .option('--json', 'as JSON', false)
    .action(({ json }: { json: boolean }) => {
      const formats = EXPORT_FORMATS.map(({ id, name, extension }) => ({ id, name, extension }));
      print(json, formats, ({ id, name }) => `${id}\t${name}`);
    });
  return dateline;
}

function print<T>(json: boolean, items: readonly T[], line: (item: T) => string): void {
  const text = json ? JSON.stringify(items, null, 2) : items.map(line).join('\n');
  process.stdout.write(`${text}\n`);
}
