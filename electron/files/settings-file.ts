import { basename } from 'node:path';
import type { Problem } from '../../core/bridge/messages/shared';
import { UserError } from '../../core/errors';
import { migrateSettings } from '../../core/settings/migrate';
import { SETTINGS_VERSION } from '../../core/settings/settings';
import { fileProblem } from './file-problem';
import { codeOf, type FileSystem, fileSystem } from './file-system';
import { writeAtomically } from './write-atomically';

type Values = Readonly<Record<string, unknown>>;

/**
 * A file of settings by name, migrated to today's form. One that is damaged, or of a newer Dateline, counts
 * as empty; it is set aside before another takes its place.
 */
export class SettingsFile {
  readonly path: string;
  readonly #files: FileSystem;
  /** Writes wait for one another: each keeps what the others have set. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, files: FileSystem = fileSystem) {
    this.path = path;
    this.#files = files;
  }

  /** The settings. Never fails: an unreadable file must not prevent work. */
  async read(): Promise<Values> {
    return (await this.#found()).values;
  }

  /** What is wrong with the file, to be told; null if nothing is. */
  async problem(): Promise<Problem | null> {
    return (await this.#found()).problem;
  }

  /** @throws UserError when what others have set cannot be read, or the file cannot be written */
  set(key: string, value: unknown): Promise<void> {
    const written = this.#queue.then(async () => {
      const stored = await this.#stored();
      if (stored instanceof UserError) await this.#setAside();
      const values = stored instanceof UserError ? {} : stored;
      const json = JSON.stringify({ version: SETTINGS_VERSION, ...values, [key]: value }, null, 2);
      await writeAtomically(this.path, new TextEncoder().encode(json), {
        replace: true,
        files: this.#files,
      });
    });
    this.#queue = written.catch(() => undefined);
    return written;
  }

  async #found(): Promise<{ values: Values; problem: Problem | null }> {
    try {
      const stored = await this.#stored();
      if (!(stored instanceof UserError)) return { values: stored, problem: null };
      const advice = `Dateline works with its defaults. ${stored.advice} The file is kept as “${basename(await this.#freeAside())}”.`;
      const message = `The settings in “${this.path}” cannot be used. ${stored.message}`;
      return { values: {}, problem: { message, advice } };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.error(error.message);
      return { values: {}, problem: { message: error.message, advice: error.advice } };
    }
  }

  /**
   * Empty if there are none yet; an error if the file is damaged or of a newer Dateline.
   *
   * @throws UserError when it cannot be read now, but may be intact
   */
  async #stored(): Promise<Values | UserError> {
    const json = await this.#files.readFile(this.path, 'utf8').catch((error) => {
      if (codeOf(error) === 'ENOENT') return '{}';
      throw fileProblem(error, 'read', this.path);
    });
    try {
      return migrateSettings(JSON.parse(json.replace(/^\ufeff/, '')));
    } catch (error) {
      if (error instanceof UserError) return error;
      return new UserError('The file is damaged.', 'Set again what you need.');
    }
  }

  /** Where the next file that cannot be used is kept: the first name that is not taken. */
  async #freeAside(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const path = `${this.path}.damaged${number === 1 ? '' : `-${number}`}`;
      const isFree = await this.#files.lstat(path).then(
        () => false,
        () => true,
      );
      if (isFree) return path;
    }
  }

  /**
   * Keeps a copy of a file that cannot be used; no earlier copy is replaced.
   *
   * @throws UserError when it cannot be copied
   */
  async #setAside(): Promise<void> {
    const bytes = await this.#files.readFile(this.path).catch((error) => {
      throw fileProblem(error, 'read', this.path);
    });
    const options = { replace: false, files: this.#files };
    let aside = await this.#freeAside();
    // Another Dateline may take the name in between.
    while ((await writeAtomically(aside, bytes, options)) === 'exists') {
      aside = await this.#freeAside();
    }
    console.error(`The settings could not be used. They are kept in “${aside}”.`);
  }
}
