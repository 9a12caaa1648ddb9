import { wordingFor } from '../print/wording/wording';
import { isSeen } from '../release/characters';
import { factText } from '../release/facts-text';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { descriptionOf } from './html/description';

/** Of the opening words, in UTF-16 code units. */
const LONGEST = 90;

/**
 * What a page or message about the release is called: its title on one line. Where it has none: what
 * it is and by whom ("Press release – Example"), else its opening words, else what it is. Never empty,
 * because a page without a title is not accessible, and never a placeholder, because it leaves.
 */
export function documentTitle(release: Release): string {
  const { facts } = release;
  const title = titleOf(release).replace(/\s+/g, ' ').trim();
  if (isSeen(title)) return title;
  const { kinds, dash } = wordingFor(facts.language);
  const kind = kinds[facts.kind];
  if (facts.organisations.some(({ name }) => isSeen(name))) {
    return `${kind}${dash}${factText('organisations', facts)}`.replace(/\s+/g, ' ').trim();
  }
  const opening = descriptionOf(release, LONGEST);
  return isSeen(opening) ? opening : kind;
}
