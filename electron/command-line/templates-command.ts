import type { Command } from 'commander';
import { listTemplates } from '../templates/templates';
import { type Finish, print, say } from './output';

export function registerTemplates(program: Command, _finish: Finish): void {
  program
    .command('templates')
    .description('List the templates: those that ship, and one’s own.')
    .option('--json', 'as JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const { entries, problems } = await listTemplates();
      for (const { message, advice } of problems) say(`${message} ${advice}`);
      print(json, entries, ({ id, name }) => `${id}\t${name}`);
    });
}
