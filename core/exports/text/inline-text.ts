import type { Facts } from '../../release/facts';
import { isolatedFact } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import type { Link } from '../../release/inlines/link';
import { isText } from '../../release/nodes';
import { unmarkedText } from '../../release/plain-text';
import { saysAddress, shownAddress } from '../shown-address';

/** A line of text as plain text: a link is followed by its address in brackets. */
export function inlineText(children: readonly Inline[], facts: Facts): string {
  return children
    .map((child) => {
      if (isText(child)) return unmarkedText([child], facts);
      if (child.type === 'fact') return isolatedFact(child.fact, facts);
      return child.type === 'link' ? linkText(child, facts) : unmarkedText([child], facts);
    })
    .join('');
}

function linkText(link: Link, facts: Facts): string {
  const text = unmarkedText(link.children, facts);
  const address = shownAddress(link.url);
  const words = text.trimEnd();
  if (address === null || words === '' || saysAddress(words, address)) return text;
  return `${words} (${address})${text.slice(words.length)}`;
}
