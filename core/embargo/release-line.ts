import { wordingFor } from '../print/wording/wording';
import type { Facts } from '../release/facts';
import { embargoText, type Space } from './embargo-text';

/**
 * The line that says when a release may be used: "FOR IMMEDIATE RELEASE", or "EMBARGOED UNTIL 00:01
 * GMT / 01:01 CET, Thursday, 10 December 2026". Null while no release time is set.
 *
 * @param space as in `embargoText`
 */
export function releaseLine(facts: Facts, space: Space = ' '): string | null {
  if (!facts.releaseTime) return null;
  const wording = wordingFor(facts.language);
  return facts.releaseTime.type === 'immediate'
    ? wording.immediate
    : wording.embargoed(embargoText(facts.releaseTime, facts.language, space));
}
