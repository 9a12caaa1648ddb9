import { createChecker } from '../../core/checks/checker';
import { reportOf } from '../../core/checks/report';
import { isCounted } from '../../core/preflight/preflight';
import type { Release } from '../../core/release/release';
import { readHouseStyle } from './desk-settings';

/** How much the checks find in a release. */
export interface FoundInFile {
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Checks a release that no window shows, by the house style in use. Spelling and pages are left out:
 * they take seconds. What is still to be filled is not counted; it is told by itself.
 */
export async function checkFile(release: Release): Promise<FoundInFile> {
  const { style } = await readHouseStyle();
  const result = createChecker().check(release, {
    houseStyle: style,
    now: new Date().toISOString(),
    speller: null,
    libraryEntry: () => null,
    letterhead: [],
    pages: null,
    knownWords: new Set(),
  });
  const lines = reportOf(result, release).filter(isCounted);
  const count = (wanted: string): number =>
    lines.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}
