import type { Block, BlockOf } from '../../release/blocks/block';
import { attributionOf } from '../../release/blocks/quote';
import type { BlockKind } from '../../release/blocks/spec';
import { isSeen } from '../../release/characters';
import { datelineText, dateText } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { lineText } from '../../release/plain-text';
import { contactHtml } from './contact-html';
import { imageHtml } from './image-html';
import { inlineHtml, isolatedHtml, ownAttributes } from './inline-html';
import { listHtml } from './list-html';
import { html, type Markup, nothing, raw } from './markup';
import type { Box, HtmlContext, Part } from './surface';
import { tableHtml } from './table-html';

/** The dateline, with its date for programs where the surface has that (HTML §4.5.14). */
function datelineHtml(dateline: string, { facts: { date, language }, times }: HtmlContext): Markup {
  if (date === null || !times) return isolatedHtml(dateline);
  const words = dateText(date, language);
  return isolatedHtml(dateline, (text) => {
    const at = text.lastIndexOf(words);
    if (at < 0) return html`${text}`;
    const after = text.slice(at + words.length);
    return html`${text.slice(0, at)}<time datetime="${date}">${words}</time>${after}`;
  });
}

type Print<Kind extends BlockKind> = (block: BlockOf<Kind>, context: HtmlContext) => Markup;

/** One block as flow content; nothing where it is empty. */
export function blockHtml(block: Block, context: HtmlContext): Markup {
  return (BLOCKS[block.type] as (block: Block, context: HtmlContext) => Markup)(block, context);
}

const BLOCKS: { readonly [Kind in BlockKind]: Print<Kind> } = {
  headline: (block, context) => line('h1', 'headline', block, context),
  subhead: (block, context) => line('p', 'subhead', block, context),
  lede: (lede, context) => {
    const dateline = datelineText(context.facts) ?? '';
    const text = inlineHtml(lede.children, context);
    return dateline || text.source
      ? html`<p${ownAttributes('paragraph', `${dateline}${lineText(lede.children, context.facts)}`, context)}>${
          dateline ? html`<strong>${datelineHtml(dateline, context)}</strong>` : nothing
        }${text}</p>\n`
      : nothing;
  },
  paragraph: (block, context) => line('p', 'paragraph', block, context),
  heading: (block, context) =>
    line(`h${block.level}`, block.level === 2 ? 'heading' : 'subheading', block, context),
  quote: (quote, context) => {
    const attribution = attributionOf(quote, context.facts.language);
    const source = attribution
      ? context.box(
          'quote-source',
          html`<p${context.attributes('attribution')}>— ${isolatedHtml(attribution)}</p>`,
        )
      : nothing;
    return context.box(
      'quote',
      html`<blockquote${context.attributes('quotation')}>
${within(quote.children, context)}</blockquote>${source}`,
    );
  },
  list: (list, context) => listHtml(list, context, within),
  'list-item': (item, context) => within(item.children, context),
  table: (table, context) => tableHtml(table, context, (cell) => blockHtml(cell, context)),
  'table-row': (row, context) => within(row.children, context),
  'table-cell': (cell, context) => {
    // A cell of one paragraph, as most are, needs no paragraph element.
    const [only, ...more] = cell.children;
    return only?.type === 'paragraph' && more.length === 0
      ? inlineHtml(only.children, context)
      : within(cell.children, context);
  },
  image: imageHtml,
  notes: (block, context) => section('notes', block, context),
  boilerplate: (block, context) => section('boilerplate', block, context),
  'contact-block': (block, context) => section('contacts', block, context),
  contact: contactHtml,
  'end-mark': ({ mark }, context) => html`<p${context.attributes('end-mark')}>${mark}</p>\n`,
  'page-break': (_, context) => context.box('page-break', nothing),
};

function line(
  element: 'h1' | 'h2' | 'h3' | 'p',
  part: Part,
  block: { readonly children: readonly Inline[] },
  context: HtmlContext,
): Markup {
  const words = lineText(block.children, context.facts);
  if (!isSeen(words)) return nothing;
  const text = inlineHtml(block.children, context);
  return html`<${raw(element)}${ownAttributes(part, words, context)}>${text}</${raw(element)}>\n`;
}

function within(blocks: readonly Block[], context: HtmlContext): Markup {
  return html`${blocks.map((block) => blockHtml(block, context))}`;
}

function section(
  part: Box,
  block: { readonly children: readonly Block[] },
  context: HtmlContext,
): Markup {
  const content = within(block.children, context);
  return content.source ? context.box(part, content) : nothing;
}
