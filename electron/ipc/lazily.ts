import type { HandlersOf } from './serve-requests';

/**
 * Handlers whose code is read with the first message of their area, so that the first window does
 * not wait for what only an export needs.
 *
 * @param requests the area's table in the contract
 */
export function lazily<Area extends object>(
  requests: Area,
  load: () => Promise<HandlersOf<Area>>,
): HandlersOf<Area> {
  const names = Object.keys(requests) as (keyof HandlersOf<Area>)[];
  const entries = names.map((name) => [
    name,
    async (...given: Parameters<HandlersOf<Area>[typeof name]>) => {
      const handlers = await load();
      return (handlers[name] as (...args: typeof given) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(entries) as HandlersOf<Area>;
}
