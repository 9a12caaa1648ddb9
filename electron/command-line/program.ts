import { Command, CommanderError } from 'commander';
import { UserError } from '../../core/errors';
import { version } from '../../package.json';
import { registerArchive } from './archive-command';
import { registerCheck } from './check-command';
import { registerCompletion } from './completion-command';
import { registerExport } from './export-command';
import { registerFormats } from './formats-command';
import { registerImport } from './import-command';
import { registerKit } from './kit-command';
import { registerLibrary } from './library-command';
import { registerNew } from './new-command';
import { detail, EXIT, type Finish, put, say, tell, UsageError } from './output';
import { registerRepair } from './repair-command';
import { registerReview } from './review-command';
import { registerReviewTake } from './review-take';
import { registerTemplates } from './templates-command';
import { registerTranslate } from './translate-command';

interface GlobalOptions {
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color: boolean;
}

/**
 * Runs one command. Results go to stdout, everything else to stderr.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const finish: Finish = (result) => {
    code = result;
  };
  try {
    await commandTree(finish).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    // commander has printed the error itself; 0 is --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misused;
    if (error instanceof UserError) {
      say(error.sentence);
      if (error.cause !== undefined) detail(`Because: ${describe(error.cause)}`);
      return error instanceof UsageError ? EXIT.misused : EXIT.failed;
    }
    say(describe(error));
    say('This is a fault in Dateline. Nothing was changed.');
    return EXIT.failed;
  }
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** All commands with their options, as they are typed; also what help and completion are made from. */
export function commandTree(finish: Finish): Command {
  const dateline = new Command('dateline')
    .description('Press releases, exported without a window.')
    .version(version, '-V, --version', 'print the version of Dateline')
    .option('-q, --quiet', 'tell only what could not be done')
    .option('--verbose', 'also tell how long each file took, and what is behind an error')
    .option('--no-color', 'no colours and no progress bar (as with NO_COLOR)')
    .hook('preAction', (command) => {
      const { quiet, verbose, color } = command.opts<GlobalOptions>();
      tell(quiet ? 'problems' : verbose ? 'everything' : 'usual', color);
    })
    .exitOverride()
    .configureOutput({ writeOut: put, writeErr: (text) => say(text.trimEnd()) })
    .showHelpAfterError('(add --help for what can be given)');
  registerCheck(dateline, finish);
  registerExport(dateline, finish);
  registerNew(dateline, finish);
  registerKit(dateline, finish);
  registerTemplates(dateline, finish);
  registerFormats(dateline, finish);
  registerLibrary(dateline, finish);
  registerArchive(dateline, finish);
  registerImport(dateline, finish);
  registerTranslate(dateline, finish);
  registerRepair(dateline);
  registerCompletion(dateline);
  registerReview(dateline, finish);
  registerReviewTake(dateline, finish);
  return dateline;
}
