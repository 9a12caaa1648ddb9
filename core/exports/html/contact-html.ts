import { type ContactPiece, contactLines } from '../../print/contact-lines';
import type { Contact } from '../../release/blocks/contact';
import { linkHtml } from './inline-html';
import { html, type Markup, nothing } from './markup';
import type { HtmlContext } from './surface';

/** A contact, its name prominent, what can be used clickable. */
export function contactHtml(contact: Contact, context: HtmlContext): Markup {
  const lines = contactLines(contact, context.facts.language).map(
    (pieces, index) =>
      html`${index === 0 ? nothing : html`<br>`}${pieces.map((piece) => pieceHtml(piece, context))}`,
  );
  if (lines.length === 0) return nothing;
  return context.box('contact', html`${lines}`);
}

function pieceHtml(piece: ContactPiece, context: HtmlContext): Markup {
  if (piece.part === 'name') return html`<strong>${piece.text}</strong>`;
  if (piece.url === null) return html`${piece.text}`;
  // A number or an address reads from left to right, in right-to-left text too.
  const isolated =
    context.facts.direction === 'rtl'
      ? html`<span dir="ltr">${piece.text}</span>`
      : html`${piece.text}`;
  return linkHtml(piece.url, isolated, context);
}
