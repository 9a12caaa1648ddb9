import type { Facts } from '../release/facts';
import type { Operation } from '../release/operations/operation';
import { isIssued } from '../release/status';

/** What may still change in a release that has gone out: the record of what became of it. */
const RECORD: ReadonlySet<string> = new Set<keyof Facts>(['status', 'withdrawal', 'issues']);

/**
 * Whether a step may be taken on a release with these facts. One that has gone out is a matter of
 * record: of it only the record itself changes, and never so that it was not issued.
 */
export function isAllowed(facts: Facts, operation: Operation): boolean {
  if (!isIssued(facts.status)) return true;
  if (operation.type !== 'set_node' || operation.path.length !== 1) return false;
  const after = operation.newProperties.facts as Facts | undefined;
  if (!after || Object.keys(operation.newProperties).length > 1) return false;
  const changed = (Object.keys(after) as (keyof Facts)[]).filter(
    (name) => after[name] !== facts[name],
  );
  return isIssued(after.status) && changed.every((name) => RECORD.has(name));
}
