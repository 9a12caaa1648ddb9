/**
 * Whether anything in what `JSON.parse` gave lies more than so many levels within it. Looks no deeper
 * than that, so that a hostile depth cannot exhaust the stack.
 */
export function deeperThan(json: unknown, levels: number): boolean {
  if (levels < 0) return true;
  if (typeof json !== 'object' || json === null) return false;
  return Object.values(json).some((each) => deeperThan(each, levels - 1));
}
