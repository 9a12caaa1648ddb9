import type { Facts } from '../../release/facts';
import type { Inline } from '../../release/inlines/inline';
import type { Link } from '../../release/inlines/link';
import { isText } from '../../release/nodes';
import { unmarkedText } from '../../release/plain-text';
import { saysAddress, shownAddress } from '../shown-address';

/** A line of text as plain text: a link is followed by its address in brackets. */
export function inlineText(children: readonly Inline[], facts: Facts): string {
  return children
    .map((child) =>
      !isText(child) && child.type === 'link'
        ? linkText(child, facts)
        : unmarkedText([child], facts),
    )
    .join('');
}

function linkText(link: Link, facts: Facts): string {
  const text = unmarkedText(link.children, facts);
  const address = shownAddress(link.url);
  const words = text.trimEnd();
  if (address === null || words === '' || saysAddress(words, address)) return text;
  return `${words} (${address})${text.slice(words.length)}`;
}
