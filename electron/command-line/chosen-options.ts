import type { ExportFormat } from '../../core/exports/format';
import { type OptionValues, optionValues } from '../../core/exports/options';
import { asTyped, UsageError } from './output';

/**
 * The options typed on a command line, for each of the formats that are made, by its id.
 *
 * @param typed `pdf.standard=a-2a` for one format, `draft=true` for each that has it
 * @throws UsageError where one cannot be read, means no format, or has a value that is not taken
 */
export function chosenOptions(
  typed: readonly string[],
  formats: readonly ExportFormat[],
): ReadonlyMap<string, OptionValues> {
  const chosen = new Map<string, Record<string, string>>();
  for (const each of typed) {
    const [, of, name = '', value = ''] = /^(?:([a-z]+)\.)?([A-Za-z]+)=(.*)$/s.exec(each) ?? [];
    const meant = formats.filter(({ id, extension, options }) =>
      of === undefined ? Object.hasOwn(options, name) : of === id || of === extension,
    );
    if (name === '') {
      throw new UsageError(`“${each}” is not an option of a format.`, 'Write format.name=value.');
    }
    if (meant.length === 0) {
      throw new UsageError(
        `None of the formats in --to has the option “${each}”.`,
        'List the options with "formats".',
      );
    }
    for (const { id } of meant) chosen.set(id, { ...chosen.get(id), [name]: value });
  }
  // Reported before anything is written.
  for (const { id, options } of formats) {
    asTyped(() => optionValues(options, chosen.get(id) ?? {}));
  }
  return chosen;
}
