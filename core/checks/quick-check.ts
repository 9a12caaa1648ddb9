import { isCounted } from '../preflight/preflight';
import type { Release } from '../release/release';
import { createChecker } from './checker';
import type { HouseStyle } from './house-style';
import { type ReportLine, reportOf } from './report';

/**
 * Checks a release that no window shows, as it is looked through before it leaves. Spelling and
 * pages are left out: they take seconds. What is still to be filled is not among the findings; it
 * is told by itself.
 */
export function quickCheck(release: Release, houseStyle: HouseStyle): ReportLine[] {
  const result = createChecker().check(release, {
    houseStyle,
    now: new Date().toISOString(),
    speller: null,
    libraryEntry: () => null,
    letterhead: [],
    pages: null,
    knownWords: new Set(),
  });
  return reportOf(result, release).filter(isCounted);
}
