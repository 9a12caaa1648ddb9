import { constants, copyFile, readFile } from 'node:fs/promises';
import * as v from 'valibot';
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
  /** Writes wait for one another: each keeps what the others have set. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** What is set. Never fails: a damaged file of settings is no reason not to work. */
  async read(): Promise<Values> {
    return (await this.#stored()) ?? {};
  }

  /** @throws UserError when it cannot be written */
  set(key: string, value: unknown): Promise<void> {
    const written = this.#queue.then(async () => {
      const stored = await this.#stored();
      if (!stored) await this.#setAside();
      const json = JSON.stringify({ ...stored, [key]: value }, null, 2);
      await writeAtomically(this.#path, new TextEncoder().encode(json), { replace: true });
    });
    this.#queue = written.catch(() => undefined);
    return written;
  }

  /** Empty where nothing has been set yet; null where what is there cannot be read. */
  async #stored(): Promise<Values | null> {
    try {
      return v.parse(Stored, JSON.parse(await readFile(this.#path, 'utf8')));
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? {} : null;
    }
  }

  /** Whoever wants to get words and folders back by hand finds them here; the first copy stays. */
  async #setAside(): Promise<void> {
    await copyFile(this.#path, `${this.#path}.damaged`, constants.COPYFILE_EXCL).catch(
      () => undefined,
    );
    console.error(`The settings could not be read. They are kept in “${this.#path}.damaged”.`);
  }
}
