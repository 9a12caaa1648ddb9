import type { Problem } from '../../core/bridge/messages/shared';
import { UserError } from '../../core/errors';
import { fieldOf } from '../../core/settings/fields';
import { effectiveSettings, lockedNames, type Policy } from '../../core/settings/policy';
import {
  DEFAULT_SETTINGS,
  type SettingName,
  type Settings,
  validSettings,
} from '../../core/settings/settings';
import type { SettingsFile } from '../files/settings-file';

/** What a person has set in a file, within what a policy lets her. */
export class SettingsStore {
  readonly #file: SettingsFile;
  readonly #policy: () => Promise<Policy>;
  /** What could not be written: it holds until the end of the session all the same. */
  #unwritten: Partial<Settings> = {};

  constructor(file: SettingsFile, policy: () => Promise<Policy>) {
    this.#file = file;
    this.#policy = policy;
  }

  /** Every setting as it holds. Never fails. */
  async all(): Promise<Settings> {
    const [values, policy] = await Promise.all([this.#file.read(), this.#policy()]);
    return effectiveSettings(
      DEFAULT_SETTINGS,
      { ...validSettings(values).valid, ...this.#unwritten },
      policy,
    );
  }

  /** The settings that the policy has locked. */
  async locked(): Promise<SettingName[]> {
    return lockedNames(await this.#policy());
  }

  /** The value that the policy has locked a setting to; the given one where it has not. */
  async lockedOr<Name extends SettingName>(
    name: Name,
    value: Settings[Name],
  ): Promise<Settings[Name]> {
    const { locked } = await this.#policy();
    return locked[name] ?? value;
  }

  /** What is wrong with the file, with values in it and with the policy. */
  async problems(): Promise<Problem[]> {
    const { invalid } = validSettings(await this.#file.read());
    const ofFile = await this.#file.problem();
    const { problems } = await this.#policy();
    return [
      ...(ofFile ? [ofFile] : []),
      ...invalid.map((name) => ({
        message: `The setting “${fieldOf(name).label}” (${name}) in “${this.#file.path}” has no value that it can have.`,
        advice: 'Its default is used. Set it again under File › Settings….',
      })),
      ...problems,
    ];
  }

  /**
   * @throws UserError when the policy has locked it, or it cannot be written; then it holds until the end
   *   of the session
   */
  async set<Name extends SettingName>(name: Name, value: Settings[Name]): Promise<void> {
    if ((await this.locked()).includes(name)) throw lockedProblem(name);
    const { [name]: _, ...others } = this.#unwritten;
    try {
      await this.#file.set(name, value);
      this.#unwritten = others as Partial<Settings>;
    } catch (error) {
      this.#unwritten = { ...others, [name]: value } as Partial<Settings>;
      throw error;
    }
  }
}

const lockedProblem = (name: SettingName): UserError =>
  new UserError(
    `“${fieldOf(name).label}” is set by whoever manages this computer, and cannot be changed.`,
    'Ask them to change the policy file.',
  );
