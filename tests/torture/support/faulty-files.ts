import type { FileHandle } from 'node:fs/promises';
import { type FileSystem, fileSystem } from '../../../electron/files/file-system';

/** What a call can meet instead of success; `short` writes one byte and says so. */
export const FAULTS = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'short'] as const;
export type Fault = (typeof FAULTS)[number];

/** Decides for each call, by its number from 0 and its name, what goes wrong; null: nothing. */
export type Plan = (call: number, name: string) => Fault | null;

export interface FaultyFiles {
  readonly files: FileSystem;
  /** How many calls were made. */
  readonly calls: () => number;
  /** How many of them went wrong. */
  readonly faults: () => number;
}

/** The real file system, whose calls (those of open files too) go wrong as planned. */
export function faultyFiles(plan: Plan): FaultyFiles {
  let calls = 0;
  let faults = 0;
  const wrapped = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, name) {
        const method: unknown = Reflect.get(object, name);
        if (typeof method !== 'function') return method;
        return async (...given: unknown[]) => {
          // Closing cannot be refused: the descriptor is gone either way.
          const fault = name === 'close' ? null : plan(calls, String(name));
          if (name !== 'close') calls += 1;
          if (fault === 'short' && name === 'write') {
            faults += 1;
            const [bytes, offset = 0] = given as [Uint8Array, number?];
            return Reflect.apply(method, object, [bytes, offset, 1]);
          }
          if (fault && fault !== 'short') {
            faults += 1;
            throw Object.assign(new Error(fault), { code: fault });
          }
          const result: unknown = await Reflect.apply(method, object, given);
          return name === 'open' ? wrapped(result as FileHandle) : result;
        };
      },
    });
  return { files: wrapped({ ...fileSystem }), calls: () => calls, faults: () => faults };
}
