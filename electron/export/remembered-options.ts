import type { OptionValue } from '../../core/exports/options';
import { NOTHING_REMEMBERED, RememberedOptions, withOption } from '../../core/exports/remembered';
import { readSetting, type Setting, writeSetting } from '../files/settings';

const OPTIONS: Setting<RememberedOptions> = {
  key: 'exportOptions',
  schema: RememberedOptions,
  initial: NOTHING_REMEMBERED,
};

/** Read once; asked for with every page that is looked at. */
let known: Promise<RememberedOptions> | null = null;
const listeners = new Set<(options: RememberedOptions) => void>();

/** What was chosen about the formats. */
export function rememberedOptions(): Promise<RememberedOptions> {
  known ??= readSetting(OPTIONS);
  return known;
}

/**
 * Remembers one choice: for all formats where it is asked once, else for this format.
 *
 * @throws UserError when it cannot be written; it holds until the end of the session all the same
 */
export async function rememberOption(
  format: string,
  name: string,
  value: OptionValue,
): Promise<void> {
  const next = rememberedOptions().then((before) => withOption(before, format, name, value));
  known = next;
  const options = await next;
  for (const listen of listeners) listen(options);
  await writeSetting(OPTIONS, options);
}

/** Calls back whenever something else is chosen. Gives back a function that stops it. */
export function onOptions(listen: (options: RememberedOptions) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}
