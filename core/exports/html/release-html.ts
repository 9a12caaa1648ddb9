import type { TopBlock } from '../../release/blocks/block';
import { openingLines } from '../../release/opening-lines';
import type { Release } from '../../release/release';
import { wordingFor } from '../../release/wording/wording';
import type { DraftMark } from '../draft-mark';
import { blockHtml } from './block-html';
import { html, type Markup, nothing } from './markup';
import type { Surface } from './surface';

/** The text of a release as flow content: a header with line and headline, the blocks, a footer. */
export function releaseHtml(
  release: Release,
  surface: Surface,
  { draft }: DraftMark = {},
  letterhead = nothing,
): Markup {
  const { facts } = release;
  const context = { ...surface, facts };
  const print = (blocks: readonly TopBlock[]) => blocks.map((block) => blockHtml(block, context));
  const start = release.children.findIndex(({ type }) => type !== 'headline' && type !== 'subhead');
  const lines = openingLines(facts);
  const reference = facts.reference.trim();
  const mark = draft ? surface.box('draft', html`${wordingFor(facts.language).draft}`) : nothing;
  const top = html`${mark}${letterhead}${lines.map(
    (line) => html`<p${surface.attributes('release-line')}>${line}</p>\n`,
  )}${print(start < 0 ? release.children : release.children.slice(0, start))}`;
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
