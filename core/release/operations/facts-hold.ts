import * as v from 'valibot';
import { Facts } from '../facts';
import { Form } from '../form/form';
import { IgnoredCheck } from '../ignored-check';
import type { Release } from '../release';
import { Review } from '../review/review';
import { Sent } from '../review/sent';
import { Translation } from '../translation';
import type { Operation } from './operation';

const Always = v.object({
  facts: Facts,
  form: v.exactOptional(Form),
  ignoredChecks: v.exactOptional(v.array(IgnoredCheck)),
});

/** Large, and seldom changed: looked at only where they were. */
const OfReview = v.object({ review: v.exactOptional(Review) });
const OfSent = v.object({ sent: v.exactOptional(Sent) });
const OfTranslation = v.object({ translation: v.exactOptional(Translation) });

/**
 * Whether the facts of a release are still valid after some operations. Operations on the text are
 * checked by their paths; one on the release itself may replace the facts with anything.
 */
export function factsHold(after: Release, operations: readonly Operation[]): boolean {
  const set = operations.flatMap((operation) =>
    operation.type === 'set_node' && operation.path.length === 1
      ? [operation.newProperties as Readonly<Record<string, unknown>>]
      : [],
  );
  const isSet = (field: string) => set.some((fields) => field in fields);
  return (
    set.length === 0 ||
    (v.is(Always, after) &&
      (!isSet('review') || v.is(OfReview, after)) &&
      (!isSet('sent') || v.is(OfSent, after)) &&
      (!isSet('translation') || v.is(OfTranslation, after)))
  );
}
