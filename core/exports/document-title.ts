import { factText } from '../release/facts-text';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';

/**
 * What a page or message about the release is called: its title on one line; where there is none
 * yet, its organisations; else `[title]`. Never empty,
 * because a page without a title is not accessible.
 */
export function documentTitle(release: Release): string {
  const { facts } = release;
  const organised = facts.organisations.some(({ name }) => name.trim());
  const title = titleOf(release) || factText(organised ? 'organisations' : 'title', facts);
  return title.replace(/\s+/g, ' ').trim();
}
