import * as v from 'valibot';
import { instantOf } from '../../dates/instant-of';
import { Instant } from '../../release/instant';

/**
 * A date of a Word document as an instant: many say no zone, or UTC where they mean local time, and are
 * taken at their word. Null where it is none.
 */
export function instantIn(written: string): string | null {
  const zoned = /(z|[+-]\d\d:\d\d)$/i.test(written) ? written : `${written}Z`;
  const time = Date.parse(zoned);
  if (written === '' || Number.isNaN(time)) return null;
  const instant = instantOf(new Date(time));
  return v.is(Instant, instant) ? instant : null;
}
