import * as v from 'valibot';
import { Facts } from '../facts';
import { Form } from '../form/form';
import { IgnoredCheck } from '../ignored-check';
import type { Release } from '../release';
import type { Operation } from './operation';

const Whole = v.object({
  facts: Facts,
  form: v.exactOptional(Form),
  ignoredChecks: v.exactOptional(v.array(IgnoredCheck)),
});

/**
 * Whether the facts of a release are still valid after some operations. Operations on the text are
 * checked by their paths; one on the release itself may replace the facts with anything.
 */
export function factsHold(after: Release, operations: readonly Operation[]): boolean {
  const isOfRelease = operations.some(({ type, path }) => type === 'set_node' && path.length === 1);
  return !isOfRelease || v.is(Whole, after);
}
