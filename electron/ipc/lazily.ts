/**
 * Handlers whose code is read with the first message of their area, so that the first window does
 * not wait for what only an export needs.
 *
 * @param requests the area's table in the contract
 */
export function lazily<Handlers extends object>(
  requests: Readonly<Record<keyof Handlers, unknown>>,
  load: () => Promise<Handlers>,
): Handlers {
  const names = Object.keys(requests) as (keyof Handlers)[];
  const entries = names.map((name) => [
    name,
    async (...given: unknown[]) => {
      const handlers = await load();
      return (handlers[name] as (...args: unknown[]) => Promise<unknown>)(...given);
    },
  ]);
  return Object.fromEntries(entries) as Handlers;
}
