import type { RootContent } from 'mdast';
import { contactLines } from '../../print/contact-lines';
import { isolated } from '../../release/bidi';
import type { Contact } from '../../release/blocks/contact';
import type { Facts } from '../../release/facts';
import type { Inline } from '../../release/inlines/inline';
import { phrasing } from './phrasing';

/** A contact as a paragraph with a line break after each line, its name bold. */
export function contactNodes(contact: Contact, facts: Facts): RootContent[] {
  const line = contactLines(contact, facts.language).flatMap((pieces, index): Inline[] => [
    { text: index === 0 ? '' : '\n' },
    ...pieces.map((piece): Inline => {
      if (piece.part === 'name') return { text: piece.text, bold: true };
      const isPhone = piece.part === 'phone';
      const text = { text: isPhone ? isolated(piece.text, facts.language) : piece.text };
      return piece.url === null ? text : { type: 'link', url: piece.url, children: [text] };
    }),
  ]);
  const children = phrasing(line, facts);
  return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}
