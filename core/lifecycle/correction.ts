import { embargoRemaining } from '../embargo/remaining';
import type { Facts, ReleaseTime } from '../release/facts';
import type { Release } from '../release/release';
import { refuseAct } from './acts';

/** What journalists are told about a correction. */
export interface Corrected {
  readonly what: string;
  readonly why: string;
}

/**
 * When a correction may be published: an embargo that has not ended holds for the correction too,
 * at the same instant and in the same zones; else it is for immediate release.
 *
 * @param now ISO 8601 with `Z`
 */
export function releaseTimeOfCorrection(facts: Facts, now: string): ReleaseTime {
  const remaining = embargoRemaining(facts, Date.parse(now));
  return facts.releaseTime && remaining !== null && remaining > 0
    ? facts.releaseTime
    : { type: 'immediate' };
}

/**
 * A copy of an issued release that is to correct it: a draft with an identity of its own, which
 * says at the top what it corrects. A correction of a correction counts on.
 *
 * @param id a fresh UUID
 * @param now the present instant, ISO 8601 with `Z`
 * @throws UserError where the release has not been issued
 */
export function correctionOf(release: Release, said: Corrected, id: string, now: string): Release {
  const { facts } = release;
  refuseAct('correct', facts.status);
  const first = facts.correction;
  return {
    ...release,
    id,
    facts: {
      ...facts,
      status: 'draft',
      correction: {
        of: first?.of ?? release.id,
        date: first?.date ?? facts.date,
        number: (first?.number ?? 0) + 1,
        ...said,
      },
      withdrawal: null,
      issues: [],
      releaseTime: releaseTimeOfCorrection(facts, now),
      created: now,
      modified: now,
    },
  };
}
