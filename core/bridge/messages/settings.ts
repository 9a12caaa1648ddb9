import * as v from 'valibot';
import { SETTING_NAMES, SETTING_SCHEMAS, type SettingName } from '../../settings/settings';
import { Nothing, Problem } from './shared';

const Name = v.picklist(SETTING_NAMES as [SettingName, ...SettingName[]]);
const Values = v.strictObject(SETTING_SCHEMAS);

/** The settings as they hold, and those that a policy has locked. */
const SettingsState = v.strictObject({ values: Values, locked: v.array(Name) });

/** The data in the profile that a person can clear; saved releases are not part of it. */
export const KEPT_PARTS = ['recent', 'closed', 'versions', 'archive', 'library'] as const;
export const KeptPart = v.picklist(KEPT_PARTS);
export type KeptPart = v.InferOutput<typeof KeptPart>;

/** What the person at this computer has set. */
export const SETTINGS_REQUESTS = {
  'settings.state': {
    send: Nothing,
    reply: v.strictObject({ ...SettingsState.entries, problems: v.array(Problem) }),
  },
  /** Changes settings by name; those that are not named stay. Locked ones are refused. */
  'settings.set': { send: v.partial(Values), reply: Nothing },
  /** Asks for the file or folder of a setting, and sets it. Replies null when the person cancelled. */
  'settings.choose': {
    send: v.strictObject({ name: v.picklist(['houseStyle', 'libraryFolder']) }),
    reply: Nothing,
  },
  /** What is kept on this disk, in bytes, and where. */
  'settings.disk': {
    send: Nothing,
    reply: v.strictObject({
      profile: v.string(),
      /** Whether the profile is beside the application, as on a memory stick. */
      isPortable: v.boolean(),
      settingsFile: v.string(),
      /** Where a policy is looked for. */
      policyFile: v.string(),
      parts: v.array(v.strictObject({ part: KeptPart, bytes: v.number() })),
    }),
  },
  /** Shows the folder of the profile in the system's file manager. */
  'settings.showProfile': { send: Nothing, reply: Nothing },
  /** Clears what is kept of a part, once the person has confirmed it. Replies whether it did. */
  'settings.clear': { send: v.strictObject({ part: KeptPart }), reply: v.boolean() },
} as const;

export const SETTINGS_EVENTS = {
  'settings.changed': SettingsState,
} as const;
