import * as v from 'valibot';
import { Emitter } from '../../core/emitter';
import { type OptionValue, OptionValues } from '../../core/exports/options';
import { type RememberedOptions, SHARED_OPTIONS } from '../../core/exports/remembered';
import type { SettingName } from '../../core/settings/settings';
import { readHouseStyle } from '../checks/desk-settings';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { changeSetting, settings } from '../settings/settings';

const Own = v.strictObject({ own: v.record(v.string(), OptionValues) });

/** The options of each format alone; those of all formats are settings. */
const OPTIONS: Setting<v.InferOutput<typeof Own>> = {
  key: 'exportOptions',
  schema: Own,
  initial: { own: {} },
};

/** The setting that holds an option of all formats. */
const SETTING_OF: Readonly<Record<string, SettingName>> = {
  paper: 'paper',
  contacts: 'contacts',
  draft: 'draft',
  quotes: 'quotations',
};

/** Read once, since the preview asks whenever it renders; null: to be read. */
let known: Promise<RememberedOptions> | null = null;
/** The options of each format; read once, so that choices made at the same time are all kept. */
let own: Promise<RememberedOptions['own']> | null = null;
const changed = new Emitter<[options: RememberedOptions]>();

/** The options of the formats: the person's choices, completed by the house style. */
export function rememberedOptions(): Promise<RememberedOptions> {
  known ??= readOptions();
  return known;
}

const ownOptions = (): Promise<RememberedOptions['own']> => {
  own ??= readSetting(OPTIONS).then((stored) => stored.own);
  return own;
};

async function readOptions(): Promise<RememberedOptions> {
  const [ofFormats, { paper, contacts, draft, quotations }] = await Promise.all([
    ownOptions(),
    settings().all(),
  ]);
  const quotes = quotations === 'house' ? await quotesOfHouse() : quotations;
  return { shared: { paper, contacts, draft, ...(quotes && { quotes }) }, own: ofFormats };
}

/** How the house style sets quotations; the checks report one that cannot be read. */
async function quotesOfHouse() {
  const house = await readHouseStyle().catch(() => null);
  return house?.style.quotations;
}

/**
 * Remembers one choice: for all formats where it is asked once, else for this format.
 *
 * @throws UserError when a policy has locked it, or it cannot be written; where it cannot be written it
 *   holds until the end of the session all the same
 */
export async function rememberOption(
  format: string,
  name: string,
  value: OptionValue,
): Promise<void> {
  const setting = SHARED_OPTIONS.has(name) ? SETTING_OF[name] : undefined;
  if (setting) {
    await changeSetting(setting, value as never);
    return;
  }
  own = ownOptions().then((all) => ({ ...all, [format]: { ...all[format], [name]: value } }));
  const now = await own;
  await tellAgain();
  await writeSetting(OPTIONS, { own: now });
}

/** Call when the settings or the house style change: sends the options to every window. */
export async function tellAgain(): Promise<void> {
  known = null;
  const options = await rememberedOptions();
  changed.emit(options);
}

/** Calls back whenever something else is chosen. Gives back a function that stops it. */
export const onOptions = changed.on;
