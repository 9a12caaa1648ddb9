import type { HouseStyle } from '../../core/checks/house-style';
import { quickCheck } from '../../core/checks/quick-check';
import type { Release } from '../../core/release/release';

/** How much the checks find in a release. */
export interface FoundInFile {
  readonly errors: number;
  readonly warnings: number;
}

/** Checks a release that no window shows. */
export function countFindings(release: Release, style: HouseStyle): FoundInFile {
  const lines = quickCheck(release, style);
  const count = (wanted: string): number =>
    lines.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}
