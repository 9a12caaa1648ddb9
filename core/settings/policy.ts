import type { Problem } from '../bridge/messages/shared';
import { SETTING_NAMES, type SettingName, type Settings, validSettings } from './settings';

/** What whoever manages a computer has decided for everybody who uses Dateline on it. */
export interface Policy {
  /** Values that a person cannot change. */
  readonly locked: Partial<Settings>;
  /** Values that hold until a person changes them. */
  readonly defaults: Partial<Settings>;
  /** What is wrong with the file. What is right in it counts all the same. */
  readonly problems: readonly Problem[];
}

export const NO_POLICY: Policy = { locked: {}, defaults: {}, problems: [] };

const POLICY_VERSION = 1;
const ADVICE = 'Tell whoever manages this computer.';

/**
 * Reads a policy: `{ "version": 1, "locked": { … }, "defaults": { … } }`, with settings by name.
 * Never fails: what cannot be used is said, and counts as not there.
 *
 * @param file its path, for what is said
 */
export function parsePolicy(text: string, file: string): Policy {
  const whole = (message: string): Policy => ({
    ...NO_POLICY,
    problems: [{ message, advice: `None of it is used. ${ADVICE}` }],
  });
  const json = jsonOf(text);
  if (!isRecord(json)) return whole(`The policy file “${file}” cannot be read: it is damaged.`);
  const { version = POLICY_VERSION, locked = {}, defaults = {}, ...others } = json;
  if (version !== POLICY_VERSION) {
    return whole(`The policy file “${file}” is for another version of Dateline.`);
  }
  if (!isRecord(locked) || !isRecord(defaults)) {
    return whole(
      `The policy file “${file}” cannot be read: “locked” and “defaults” are lists of settings.`,
    );
  }
  const both = Object.keys(locked).filter((name) => Object.hasOwn(defaults, name));
  const unknown = [...Object.keys(locked), ...Object.keys(defaults)].filter(
    (name) => !(SETTING_NAMES as readonly string[]).includes(name),
  );
  const fixed = validSettings(locked);
  const usual = validSettings(defaults);
  const bad = [...fixed.invalid, ...usual.invalid, ...unknown, ...Object.keys(others)];
  return {
    locked: fixed.valid,
    defaults: usual.valid,
    problems: [
      ...bad.map((name) => ({
        message: `“${name}” in the policy file “${file}” is not a setting, or not with this value.`,
        advice: `It is not used; the rest is. ${ADVICE}`,
      })),
      ...both.map((name) => ({
        message: `The policy file “${file}” has “${name}” twice: as locked and as a default.`,
        advice: `The locked value is used. ${ADVICE}`,
      })),
    ],
  };
}

/** The settings that hold: what is locked, else what the person set, else the usual. */
export const effectiveSettings = (
  usual: Settings,
  own: Partial<Settings>,
  { locked, defaults }: Policy,
): Settings => ({ ...usual, ...defaults, ...own, ...locked });

export const lockedNames = ({ locked }: Policy): SettingName[] =>
  SETTING_NAMES.filter((name) => Object.hasOwn(locked, name));

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
