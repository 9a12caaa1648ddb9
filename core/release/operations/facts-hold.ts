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
 * Whether what is known about a release is still that after some steps. Steps on the text are checked
 * by the places that they name; one on the release itself may put anything in the place of its facts.
 */
export function factsHold(after: Release, operations: readonly Operation[]): boolean {
  const isOfRelease = operations.some(({ type, path }) => type === 'set_node' && path.length === 1);
  return !isOfRelease || v.is(Whole, after);
}
