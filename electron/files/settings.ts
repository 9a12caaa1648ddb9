import { join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { documentFiles } from './apart';
import { SettingsFile } from './settings-file';

/**
 * One thing that Dateline remembers by itself, such as the place of a window, with the schema that
 * decides whether a stored value is one. What a person sets is in `electron/settings`.
 */
export interface Setting<T> {
  readonly key: string;
  readonly schema: v.GenericSchema<T>;
  /** The default, also used if the stored value is invalid. */
  readonly initial: T;
}

/** Where it is depends on the data folder, which is known when the first setting is asked for. */
let file: SettingsFile | null = null;
export const settingsFile = (): SettingsFile => {
  file ??= new SettingsFile(join(app.getPath('userData'), 'settings.json'), documentFiles);
  return file;
};

/** The value of a setting. Never fails: a damaged file must not prevent work. */
export async function readSetting<T>({ key, schema, initial }: Setting<T>): Promise<T> {
  const result = v.safeParse(schema, (await settingsFile().read())[key]);
  return result.success ? result.output : initial;
}

/** @throws UserError when it cannot be written */
export const writeSetting = <T>({ key }: Setting<T>, value: T): Promise<void> =>
  settingsFile().set(key, value);
