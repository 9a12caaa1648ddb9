import type { Release } from '../../core/release/release';
import { checkApart } from '../files/apart';
import type { FoundInFile } from './count-findings';
import { readHouseStyle } from './desk-settings';

/** Checks a release that no window shows, by the house style in use, apart from the windows. */
export async function checkFile(release: Release): Promise<FoundInFile> {
  const { style } = await readHouseStyle();
  return checkApart(release, style);
}
