import { Emitter } from '../../core/emitter';
import type { SettingName, Settings } from '../../core/settings/settings';
import { settingsFile } from '../files/settings';
import { policyPath, readPolicy } from './policy-file';
import { SettingsStore } from './settings-store';

let policy: ReturnType<typeof readPolicy> | null = null;
/** Read once: a policy holds from the next start. */
function policyHere(): ReturnType<typeof readPolicy> {
  policy ??= readPolicy(policyPath(process.platform, process.env));
  return policy;
}

let store: SettingsStore | null = null;
const changed = new Emitter<[name: SettingName]>();

/** What the person at this computer has set. */
export function settings(): SettingsStore {
  store ??= new SettingsStore(settingsFile(), policyHere);
  return store;
}

export const setting = async <Name extends SettingName>(name: Name): Promise<Settings[Name]> =>
  (await settings().all())[name];

/** @throws UserError when a policy has locked it, or it cannot be written */
export async function changeSetting<Name extends SettingName>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await settings()
    .set(name, value)
    .finally(() => changed.emit(name));
}

/** Calls back whenever a setting has been changed, with its name. Gives back how to stop it. */
export const onSetting = changed.on;
