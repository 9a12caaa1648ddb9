import { laidOutOpeningLines } from '../../print/opening-lines';
import { wordingFor } from '../../print/wording/wording';
import type { TopBlock } from '../../release/blocks/block';
import type { Facts } from '../../release/facts';
import { issuersLine } from '../../release/issuers';
import type { Release } from '../../release/release';
import type { DraftMark } from '../draft-mark';
import { blockHtml } from './block-html';
import { isolatedHtml } from './inline-html';
import { html, type Markup, nothing } from './markup';
import type { Surface } from './surface';

interface Choices extends DraftMark {
  /**
   * Whether logos, names and the kind of release are at the top; a fragment's page supplies these.
   */
  readonly letterhead: boolean;
}

/** The text of a release as flow content: a header with line and headline, the blocks, a footer. */
export function releaseHtml(
  release: Release,
  surface: Surface,
  { draft, letterhead }: Choices,
): Markup {
  const { facts } = release;
  const context = { ...surface, facts };
  const print = (blocks: readonly TopBlock[]) => blocks.map((block) => blockHtml(block, context));
  const start = release.children.findIndex(({ type }) => type !== 'headline' && type !== 'subhead');
  const reference = facts.reference.trim();
  const mark = draft ? surface.box('draft', html`${wordingFor(facts.language).draft}`) : nothing;
  const head = letterhead ? letterheadHtml(facts, surface) : nothing;
  const top = html`${mark}${head}${openingHtml(facts, surface)}${print(
    start < 0 ? release.children : release.children.slice(0, start),
  )}`;
  return html`${top.source ? surface.box('top', top) : nothing}${print(
    start < 0 ? [] : release.children.slice(start),
  )}${
    reference
      ? surface.box(
          'foot',
          html`<p${surface.attributes('reference')}>${wordingFor(facts.language).reference} ${reference}</p>`,
        )
      : nothing
  }`;
}

/** The lines above the headline: when the release may be used. */
export const openingHtml = (facts: Facts, { attributes }: Pick<Surface, 'attributes'>): Markup =>
  html`${laidOutOpeningLines(facts).map(
    (line) => html`<p${attributes('release-line')}>${isolatedHtml(line)}</p>\n`,
  )}`;

/** Issuers and kind of release: logos, names, kind. */
function letterheadHtml(facts: Facts, { attributes, box, imageUrl }: Surface): Markup {
  const logos = facts.organisations.flatMap(({ logo, name }) => {
    const source = logo && imageUrl(logo.asset);
    if (!source) return [];
    const { width, height } = logoSize(logo.pixels);
    return html`<img${attributes('logo')} src="${source}" alt="${logo.alt.trim() || name}" width="${width}" height="${height}"> `;
  });
  const names = issuersLine(facts);
  return html`${logos.length > 0 ? box('letterhead', html`${logos}`) : nothing}${
    names ? html`<p${attributes('issuers')}>${names}</p>\n` : nothing
  }${box('kind', html`${wordingFor(facts.language).kinds[facts.kind]}`)}`;
}

/** The most room that a logo takes, in CSS pixels. */
const MAX_LOGO = { width: 240, height: 56 };

function logoSize({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, MAX_LOGO.width / width, MAX_LOGO.height / height);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
