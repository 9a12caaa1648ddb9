import * as v from 'valibot';
import { fileProblem } from './file-problem';
import { codeOf, type FileSystem, fileSystem } from './file-system';
import { writeAtomically } from './write-atomically';

type Values = Readonly<Record<string, unknown>>;

const Stored = v.pipe(
  v.unknown(),
  v.check((json) => !Array.isArray(json)),
  v.record(v.string(), v.unknown()),
);

/** A file of settings by name. One that is damaged is set aside before another takes its place. */
export class SettingsFile {
  readonly #path: string;
  readonly #files: FileSystem;
  /** Writes wait for one another: each keeps what the others have set. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string, files: FileSystem = fileSystem) {
    this.#path = path;
    this.#files = files;
  }

  /** The settings. Never fails: an unreadable file must not prevent work. */
  async read(): Promise<Values> {
    const stored = await this.#stored().catch((error) => {
      console.error(error);
      return null;
    });
    return stored ?? {};
  }

  /** @throws UserError when what others have set cannot be read, or the file cannot be written */
  set(key: string, value: unknown): Promise<void> {
    const written = this.#queue.then(async () => {
      const stored = await this.#stored();
      if (!stored) await this.#setAside();
      const json = JSON.stringify({ ...stored, [key]: value }, null, 2);
      await writeAtomically(this.#path, new TextEncoder().encode(json), {
        replace: true,
        files: this.#files,
      });
    });
    this.#queue = written.catch(() => undefined);
    return written;
  }

  /**
   * Empty if there are none yet; null if the file is damaged.
   *
   * @throws UserError when it cannot be read now, but may be intact
   */
  async #stored(): Promise<Values | null> {
    const json = await this.#files.readFile(this.#path, 'utf8').catch((error) => {
      if (codeOf(error) === 'ENOENT') return '{}';
      throw fileProblem(error, 'read', this.#path);
    });
    try {
      return v.parse(Stored, JSON.parse(json));
    } catch {
      return null;
    }
  }

  /**
   * Keeps a copy of the damaged file for manual recovery; the first copy is never replaced.
   *
   * @throws UserError when it cannot be copied
   */
  async #setAside(): Promise<void> {
    const copy = `${this.#path}.damaged`;
    const bytes = await this.#files.readFile(this.#path).catch((error) => {
      throw fileProblem(error, 'read', this.#path);
    });
    await writeAtomically(copy, bytes, { replace: false, files: this.#files });
    console.error(`The settings could not be read. They are kept in “${copy}”.`);
  }
}
