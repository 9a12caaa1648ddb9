import { wordingFor } from '../../print/wording/wording';
import type { Image } from '../../release/blocks/image';
import { brokenLines } from './inline-html';
import { html, type Markup, nothing } from './markup';
import { COLUMN_WIDTH, type HtmlContext } from './surface';

/**
 * A picture as a figure with caption and credit. Its size is given in attributes, the height by
 * its own proportions, so that the page does not jump while it loads and Outlook obeys.
 */
export function imageHtml(image: Image, context: HtmlContext): Markup {
  const picture = pictureHtml(image, context);
  const caption = captionHtml(image, context);
  return picture === nothing && caption === nothing
    ? nothing
    : context.box('figure', html`${picture}${caption}`);
}

function pictureHtml(image: Image, context: HtmlContext): Markup {
  const alt = image.decorative ? '' : image.alt.trim();
  const source = context.imageUrl(image.asset);
  if (source === null) {
    return alt
      ? html`<p${context.attributes('paragraph')}>[${wordingFor(context.facts.language).image}: ${alt}]</p>`
      : nothing;
  }
  const width = Math.round((COLUMN_WIDTH * image.width) / 100);
  const height = Math.max(1, Math.round((width * image.pixels.height) / image.pixels.width));
  const attributes = context.attributes('picture');
  return html`<div><img${attributes} src="${source}" alt="${alt}" width="${width}" height="${height}"></div>`;
}

function captionHtml(image: Image, context: HtmlContext): Markup {
  const caption = image.caption.trim();
  const words = wordingFor(context.facts.language);
  const credit = image.credit.trim() && words.credit(image.credit);
  if (!caption && !credit) return nothing;
  return context.box(
    'figure-text',
    html`${
      caption ? html`<p${context.attributes('caption')}>${brokenLines(caption)}</p>` : nothing
    }${credit ? html`<p${context.attributes('credit')}>${credit}</p>` : nothing}`,
  );
}
