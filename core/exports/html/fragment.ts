import type { Release } from '../../release/release';
import type { DraftMark } from '../draft-mark';
import { html, nothing, raw } from './markup';
import { releaseHtml } from './release-html';
import { type Surface, semanticBox, turned } from './surface';

/**
 * A release as a fragment of HTML to be pasted into a content management system, which brings its
 * own styles: structure only, without classes or scripts, and with no style but where figures
 * stand. It says its language and direction, because the page around it may have others.
 *
 * @param imageUrl the address of a picture by its asset's name; null leaves it as a line of text
 */
export function htmlFragment(
  release: Release,
  imageUrl: Surface['imageUrl'],
  mark: DraftMark = {},
): string {
  const { language, direction } = release.facts;
  const attributes: Surface['attributes'] = (_, align = 'start', own) =>
    html`${align === 'start' ? nothing : raw(` style="text-align:${align}"`)}${turned(own)}`;
  const box = semanticBox(attributes);
  const content = releaseHtml(
    release,
    { attributes, box, imageUrl, times: true },
    { ...mark, letterhead: false },
  );
  return html`<article lang="${language}" dir="${direction}">\n${content}</article>\n`.source;
}
