import { UserError } from '../../core/errors';
import type { ExportFormat } from '../../core/exports/format';
import { type OptionValues, optionValues } from '../../core/exports/options';

/**
 * The options typed on a command line, for each of the formats that are made, by its id.
 *
 * @param typed `pdf.standard=a-2a` for one format, `draft=true` for each that has it
 * @throws UserError where one cannot be read, means no format, or has a value that cannot be taken
 */
export function chosenOptions(
  typed: readonly string[],
  formats: readonly ExportFormat[],
): ReadonlyMap<string, OptionValues> {
  const chosen = new Map<string, Record<string, string>>();
  for (const each of typed) {
    const [, id, name = '', value = ''] = /^(?:([a-z]+)\.)?([A-Za-z]+)=(.*)$/s.exec(each) ?? [];
    const meant = formats.filter(({ id: own, options }) =>
      id === undefined ? Object.hasOwn(options, name) : own === id,
    );
    if (name === '' || meant.length === 0) {
      throw new UserError(
        `The option “${each}” means none of the formats that are made.`,
        'Write format.name=value; ask "formats" which options there are.',
      );
    }
    for (const { id: own } of meant) chosen.set(own, { ...chosen.get(own), [name]: value });
  }
  // Said at once, before anything is written.
  for (const { id, options } of formats) optionValues(options, chosen.get(id) ?? {});
  return chosen;
}
