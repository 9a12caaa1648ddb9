import type { Facts } from './facts';
import { factText } from './facts-text';
import type { Inline } from './inlines/inline';
import { isText } from './nodes';
import { plainRun } from './raised-text';
import type { Release } from './release';

/**
 * A line of text as a reader sees it: facts by their value, a placeholder as `[label]`, a link as
 * its text. `\n` is a line break within the line.
 */
export function lineText(children: readonly Inline[], facts: Facts): string {
  return children.map((child) => inlineText(child, facts)).join('');
}

/**
 * As above, for output without marks: superscripts and subscripts keep their meaning (`plainRun`),
 * so the length may differ from that of the text in the release.
 */
export function unmarkedText(children: readonly Inline[], facts: Facts): string {
  return children
    .map((child) => {
      if (isText(child)) return plainRun(child);
      return child.type === 'link' ? unmarkedText(child.children, facts) : inlineText(child, facts);
    })
    .join('');
}

function inlineText(inline: Inline, facts: Facts): string {
  if (isText(inline)) return inline.text;
  switch (inline.type) {
    case 'link':
      return lineText(inline.children, facts);
    case 'placeholder':
      return `[${inline.label}]`;
    case 'fact':
      return factText(inline.fact, facts);
  }
}

/** The title of the document: the fact where it is given, else the headline, else empty. */
export function titleOf(release: Release): string {
  if (release.facts.title.trim()) return release.facts.title.trim();
  const headline = release.children.find((block) => block.type === 'headline');
  return headline ? unmarkedText(headline.children, release.facts).replace(/\s+/g, ' ').trim() : '';
}
