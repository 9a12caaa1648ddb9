import { releaseAsPrinted } from '../print/as-printed';
import type { TopBlock } from '../release/blocks/block';
import { printable } from '../release/characters';
import type { Inline } from '../release/inlines/inline';
import type { QuoteStyle } from '../release/quoted';
import type { Release } from '../release/release';
import { printedRelease } from '../templates/resolve-template';
import { blockHtml } from './html/block-html';
import { inlineHtml } from './html/inline-html';
import { html } from './html/markup';
import { releaseHtml } from './html/release-html';
import { type Surface, semanticBox, turned } from './html/surface';
import { blocksText } from './text/block-text';
import { inlineText } from './text/inline-text';
import { releaseText } from './text/release-text';

/** A selection in a release. */
export type Selected =
  | { readonly type: 'whole' }
  /** Blocks, the first and the last perhaps in part. */
  | { readonly type: 'blocks'; readonly blocks: readonly TopBlock[] }
  /** A stretch of one line. */
  | { readonly type: 'line'; readonly children: readonly Inline[] };

/** A selection for other programs, as it would print. */
export interface CopiedText {
  readonly html: string;
  readonly text: string;
}

/**
 * The selection as other programs receive it: what it would print, without labels of the window.
 * Pictures are replaced by their descriptions, as a clipboard cannot link to them.
 */
export function copiedText(
  release: Release,
  selected: Selected,
  quotes: QuoteStyle = 'marks',
): CopiedText {
  const { facts } = release;
  const attributes: Surface['attributes'] = (_part, _align, direction) => turned(direction);
  const surface = { attributes, box: semanticBox(attributes), imageUrl: () => null };
  if (selected.type === 'line') {
    return {
      html: inlineHtml(selected.children, { ...surface, facts }).source,
      text: printable(inlineText(selected.children, facts)),
    };
  }
  const children = selected.type === 'whole' ? release.children : [...selected.blocks];
  const printed = releaseAsPrinted(printedRelease({ ...release, children }), quotes);
  if (selected.type === 'whole') {
    return {
      html: releaseHtml(printed, surface, { letterhead: true }).source,
      text: releaseText(printed),
    };
  }
  const context = { ...surface, facts };
  return {
    html: html`${printed.children.map((block) => blockHtml(block, context))}`.source,
    text: printable(blocksText(releaseAsPrinted(printed).children, facts)),
  };
}
