import { quickCheck } from '../../core/checks/quick-check';
import type { Release } from '../../core/release/release';
import { readHouseStyle } from './desk-settings';

/** How much the checks find in a release. */
export interface FoundInFile {
  readonly errors: number;
  readonly warnings: number;
}

/** Checks a release that no window shows, by the house style in use. */
export async function checkFile(release: Release): Promise<FoundInFile> {
  const { style } = await readHouseStyle();
  const lines = quickCheck(release, style);
  const count = (wanted: string): number =>
    lines.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning') };
}
