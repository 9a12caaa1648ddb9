import type { Command } from 'commander';
import { describeFormat } from '../../core/exports/format';
import type { OptionField } from '../../core/exports/options';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { type Finish, print } from './output';

export function registerFormats(program: Command, _finish: Finish): void {
  program
    .command('formats')
    .description('List the formats a release can be exported in, and the options of each.')
    .option('--json', 'as JSON', false)
    .action(({ json }: { json: boolean }) => {
      print(json, EXPORT_FORMATS.map(describeFormat), ({ id, name, options }) =>
        [`${id}\t${name}`, ...Object.entries(options).map(optionLine)].join('\n'),
      );
    });
}

/** `\t--option pdf.paper=a4|letter`, for the format in the line above. */
function optionLine([name, field]: [string, OptionField]): string {
  const values =
    field.kind === 'choice' ? field.choices.map(({ value }) => value).join('|') : 'true|false';
  return `\t${name}=${values}\t${field.label}`;
}
