import type { Archive } from '../archive/archive';
import { withoutMetadata } from '../images/metadata/without-metadata';
import { englishWords, timeOfRelease } from '../preflight/preflight';
import { blocksOf } from '../release/blocks-of';
import { titleOf } from '../release/plain-text';
import { printedRelease } from '../templates/resolve-template';
import { documentTitle } from './document-title';
import { wideTables } from './wide-tables';

/**
 * What somebody who exports releases without looking at them should know, in sentences.
 *
 * @param now milliseconds since 1970
 */
export function exportWarnings({ release: given, assets }: Archive, now: number): string[] {
  const release = printedRelease(given);
  const warnings: string[] = [];
  for (const [index, image] of blocksOf(release, 'image').entries()) {
    const bytes = assets.get(image.asset);
    if (!bytes || !withoutMetadata(image.asset, bytes)) {
      warnings.push(
        `Picture ${index + 1} is missing or damaged; its alternative text stands for it.`,
      );
    }
    if (!image.decorative && image.alt.trim() === '') {
      warnings.push(`Picture ${index + 1} has no alternative text.`);
    }
  }
  warnings.push(...wideTables(release).map(({ message }) => message));
  for (const { name, logo } of release.facts.organisations) {
    if (logo && !assets.has(logo.asset)) warnings.push(`The logo of “${name}” is missing.`);
  }
  if (titleOf(release) === '') {
    warnings.push(`There is no headline; the release is called “${documentTitle(release)}”.`);
  }
  const words = englishWords(release.facts);
  if (words) warnings.push(words);
  if (release.facts.withdrawal) warnings.push('This release has been withdrawn.');
  const time = timeOfRelease(release.facts, now);
  if (time.type === 'embargo') warnings.push(`${time.text}.`);
  return warnings;
}
