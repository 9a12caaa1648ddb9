import type { Command } from 'commander';
import { listTemplates } from '../templates';
import { type Finish, print } from './output';

export function registerTemplates(program: Command, _finish: Finish): void {
  program
    .command('templates')
    .description('List the templates that ship.')
    .option('--json', 'as JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const templates = await listTemplates();
      print(json, templates, ({ id, name }) => `${id}\t${name}`);
    });
}
