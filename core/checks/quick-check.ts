import { isCounted } from '../preflight/preflight';
import type { Release } from '../release/release';
import { createChecker } from './checker';
import type { HouseStyle } from './house-style';
import { type ReportLine, reportOf } from './report';

/**
 * Checks a release that no window shows before it goes out. Spelling and pages are skipped, as they
 * take seconds. Open placeholders are not among the findings; they are reported separately.
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
