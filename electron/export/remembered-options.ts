import { Emitter } from '../../core/emitter';
import type { OptionValue } from '../../core/exports/options';
import { NOTHING_REMEMBERED, RememberedOptions, withOption } from '../../core/exports/remembered';
import { readHouseStyle } from '../checks/desk-settings';
import { readSetting, type Setting, writeSetting } from '../files/settings';

const OPTIONS: Setting<RememberedOptions> = {
  key: 'exportOptions',
  schema: RememberedOptions,
  initial: NOTHING_REMEMBERED,
};

/** The person's choices; read once. */
let own: Promise<RememberedOptions> | null = null;
/** These choices completed by the house style; read whenever the preview renders. */
let known: Promise<RememberedOptions> | null = null;
const changed = new Emitter<[options: RememberedOptions]>();

const ownOptions = (): Promise<RememberedOptions> => {
  own ??= readSetting(OPTIONS);
  return own;
};

/** The options of the formats: the person's choices, completed by the house style. */
export function rememberedOptions(): Promise<RememberedOptions> {
  known ??= ownOptions().then(withHouseStyle);
  return known;
}

async function withHouseStyle(options: RememberedOptions): Promise<RememberedOptions> {
  // The checks report an unreadable house style.
  const house = await readHouseStyle().catch(() => null);
  const quotes = house?.style.quotations;
  return quotes === undefined ? options : { ...options, shared: { quotes, ...options.shared } };
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
  own = ownOptions().then((before) => withOption(before, format, name, value));
  const options = await own;
  await tellAgain();
  await writeSetting(OPTIONS, options);
}

/** Call when the house style changes: sends the options to every window. */
export async function tellAgain(): Promise<void> {
  known = null;
  const options = await rememberedOptions();
  changed.emit(options);
}

/** Calls back whenever something else is chosen. Gives back a function that stops it. */
export const onOptions = changed.on;
