import { Argument, type Command } from 'commander';
import { put } from './output';
import { completionFor, SHELLS, type Shell } from './reference/completion';
import { entryOf } from './reference/tree';

export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .description('Print the script that completes commands and options in a shell.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .action((shell: Shell) => put(completionFor(shell, entryOf(program))));
}
