import type { Release } from '../release/release';

/** What journalists are told about a correction. */
export interface Corrected {
  readonly what: string;
  readonly why: string;
}

/**
 * A copy of an issued release that is to correct it: a draft with an identity of its own, which
 * says at the top what it corrects. A correction of a correction counts on.
 *
 * @param id a fresh UUID
 * @param now the present instant, ISO 8601 with `Z`
 */
export function correctionOf(release: Release, said: Corrected, id: string, now: string): Release {
  const { facts } = release;
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
      // What was embargoed has been published; its correction goes out at once.
      releaseTime: { type: 'immediate' },
      created: now,
      modified: now,
    },
  };
}
