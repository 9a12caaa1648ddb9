import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import * as v from 'valibot';
import { writeAtomically } from './write-atomically';

/** One thing that a person has set, with the schema that decides whether a stored value is one. */
export interface Setting<T> {
  readonly key: string;
  readonly schema: v.GenericSchema<T>;
  /** What holds while nobody has set it, or what was stored is not such a value. */
  readonly initial: T;
}

const Stored = v.record(v.string(), v.unknown());
const place = (): string => join(app.getPath('userData'), 'settings.json');

/** Writes wait for one another: each keeps what the others have set. */
let queue: Promise<unknown> = Promise.resolve();

/** What is set. Never fails: a damaged file of settings is no reason not to work. */
export async function readSetting<T>({ key, schema, initial }: Setting<T>): Promise<T> {
  const result = v.safeParse(schema, (await stored())[key]);
  return result.success ? result.output : initial;
}

/** @throws UserError when it cannot be written */
export function writeSetting<T>({ key }: Setting<T>, value: T): Promise<void> {
  const written = queue.then(async () => {
    const json = JSON.stringify({ ...(await stored()), [key]: value }, null, 2);
    await writeAtomically(place(), new TextEncoder().encode(json), { replace: true });
  });
  queue = written.catch(() => undefined);
  return written;
}

async function stored(): Promise<Record<string, unknown>> {
  try {
    return v.parse(Stored, JSON.parse(await readFile(place(), 'utf8')));
  } catch {
    return {};
  }
}
