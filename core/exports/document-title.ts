import { wordingFor } from '../print/wording/wording';
import { isSeen } from '../release/characters';
import { factText } from '../release/facts-text';
import { titleOf } from '../release/plain-text';
import type { Release } from '../release/release';
import { descriptionOf } from './html/description';

/** Of the opening words, in UTF-16 code units. */
const LONGEST = 90;

/**
 * The title of a page or message about the release, on one line. Without a title: its kind and
 * issuer ("Press release – Example"), else its opening words, else its kind. Never empty, as pages
 * need a title to be accessible, and never a placeholder.
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
