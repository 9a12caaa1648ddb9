import type { Release } from '../../release/release';
import { nothing } from './markup';
import { releaseHtml } from './release-html';
import type { Surface } from './surface';

/**
 * A release as a fragment of HTML to be pasted into a content management system, which brings its
 * own styles: structure only, without classes, styles or scripts.
 *
 * @param imageUrl the address of a picture by its asset's name; null leaves it as a line of text
 */
export function htmlFragment(release: Release, imageUrl: Surface['imageUrl']): string {
  return releaseHtml(release, { attributes: () => nothing, imageUrl }).source;
}
