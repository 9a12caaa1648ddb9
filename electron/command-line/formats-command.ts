import type { Command } from 'commander';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { type Finish, print } from './output';

export function registerFormats(program: Command, _finish: Finish): void {
  program
    .command('formats')
    .description('List the formats a release can be exported in.')
    .option('--json', 'as JSON', false)
    .action(({ json }: { json: boolean }) => {
      const formats = EXPORT_FORMATS.map(({ id, name, extension }) => ({ id, name, extension }));
      print(json, formats, ({ id, name }) => `${id}\t${name}`);
    });
}
