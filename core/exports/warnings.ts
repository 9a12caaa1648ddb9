import { englishWords, timeOfRelease } from '../preflight/preflight';
import { blocksOf } from '../release/blocks-of';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { missingText } from '../review/sign-off-text';
import { missingSignOffs } from '../review/sign-offs';
import { printedRelease } from '../templates/resolve-template';
import { documentTitle } from './document-title';
import type { PictureLooks } from './picture-looks';
import { wideTables } from './wide-tables';

/**
 * What somebody who exports releases without looking at them should know, in sentences.
 *
 * @param now milliseconds since 1970
 */
export function exportWarnings(given: Release, looks: PictureLooks, now: number): string[] {
  const release = printedRelease(given);
  const warnings: string[] = [];
  for (const [index, image] of blocksOf(release, 'image').entries()) {
    if (!looks.get(image.asset)?.isWhole) {
      warnings.push(
        `Picture ${index + 1} is missing or damaged; its alternative text is used instead.`,
      );
    }
    if (!image.decorative && image.alt.trim() === '') {
      warnings.push(`Picture ${index + 1} has no alternative text.`);
    }
  }
  warnings.push(...wideTables(release).map(({ message }) => message));
  for (const { name, logo } of release.facts.organisations) {
    if (logo && !looks.has(logo.asset)) warnings.push(`The logo of “${name}” is missing.`);
  }
  if (titleOf(release) === '') {
    warnings.push(`There is no headline; the release is called “${documentTitle(release)}”.`);
  }
  const words = englishWords(release.facts);
  if (words) warnings.push(words);
  const missing = missingText(missingSignOffs(given, now));
  if (missing) warnings.push(missing);
  if (release.facts.withdrawal) warnings.push('This release has been withdrawn.');
  const time = timeOfRelease(release.facts, now);
  if (time.type === 'embargo') warnings.push(`${time.text}.`);
  return warnings;
}
