import { deepEqual } from '../json/canonical';
import type { Facts } from '../release/facts';
import { applyOperations } from '../release/operations/apply';
import type { Operation } from '../release/operations/operation';
import type { Release } from '../release/release';
import { isIssued } from './status';

/** What may still change in a release that has gone out: the record of what became of it. */
const RECORD: ReadonlySet<string> = new Set<keyof Facts>(['status', 'withdrawal', 'issues']);

/**
 * Whether a step may be taken on a release with these facts. Of one that has been issued only the
 * record changes, and never so that it was not issued. One that has not been issued becomes so only
 * together with a record of what went out: nothing else locks a draft.
 */
export function isAllowed(facts: Facts, operation: Operation): boolean {
  const after = factsAfter(operation);
  if (!isIssued(facts.status)) {
    return !after || !isIssued(after.status) || after.issues.length > 0;
  }
  if (!after || operation.type !== 'set_node') return false;
  if (Object.keys(operation.newProperties).length > 1) return false;
  const changed = (Object.keys(after) as (keyof Facts)[]).filter(
    (name) => !deepEqual(after[name], facts[name]),
  );
  return isIssued(after.status) && changed.every((name) => RECORD.has(name));
}

/** The facts that a step sets; undefined for a step that leaves them. */
function factsAfter(operation: Operation): Facts | undefined {
  if (operation.type !== 'set_node' || operation.path.length !== 1) return undefined;
  return operation.newProperties.facts as Facts | undefined;
}

/**
 * Carries operations out on a release, as long as each of them is allowed.
 *
 * @returns null where one of them is not: then none has been carried out
 * @throws where an operation names a place that is not there
 */
export function applyAllowed(release: Release, operations: readonly Operation[]): Release | null {
  let after = release;
  for (const operation of operations) {
    if (!isAllowed(after.facts, operation)) return null;
    after = applyOperations(after, [operation]);
  }
  return after;
}
