import type { Block } from '../../release/blocks/block';
import type { List, ListItem } from '../../release/blocks/list';
import {
  formatOf,
  itemLabels,
  itemNumbers,
  type ListPlace,
  OUTERMOST,
  placeIn,
} from '../../release/lists/labels';
import { plainSign } from '../../release/lists/number-format';
import { lineText } from '../../release/plain-text';
import { inlineHtml, ownAttributes } from './inline-html';
import { html, type Markup, nothing, raw } from './markup';
import type { HtmlContext } from './surface';

type Within = (blocks: readonly Block[], context: HtmlContext) => Markup;

/**
 * A list. What `ol` can write before its items (1., a., I.) it writes; other numbers, as in "(2)" or
 * "2.1", are text, so that a mail, a CMS and a clipboard keep them.
 */
export function listHtml(list: List, context: HtmlContext, within: Within): Markup {
  const place = context.list ?? OUTERMOST;
  const items = list.children.map((item, index) => ({
    ...partsOf(item, { ...context, list: placeIn(list, place, index) }, within),
    index,
  }));
  const { attributes } = context;
  if (!list.ordered) {
    const shown = items.map(
      ({ text, rest, words }) =>
        html`<li${ownAttributes('item', words, context)}>${text}${rest}</li>\n`,
    );
    return html`<ul${attributes('list')}>\n${shown}</ul>\n`;
  }
  const type = elementType(list, place);
  if (type === null) {
    const labels = itemLabels(list, place);
    const shown = items.map(({ text, rest, words, index }) => {
      const label = text.source
        ? html`${labels[index] ?? ''} ${text}`
        : html`${labels[index] ?? ''}`;
      return html`<div role="listitem"${attributes('labelled-item')}><p${ownAttributes('labelled-text', words, context)}>${label}</p>
${rest}</div>\n`;
    });
    return html`<div role="list"${attributes('labelled-list')}>\n${shown}</div>\n`;
  }
  const { start = 1 } = list;
  const shown = items.map(({ text, rest, words, index }) => {
    const { number } = list.children[index] ?? {};
    const value = number === undefined ? nothing : html` value="${number}"`;
    return html`<li${value}${ownAttributes('item', words, context)}>${text}${rest}</li>\n`;
  });
  const from = start === 1 ? nothing : html` start="${start}"`;
  return html`<ol${type}${from}${attributes('list')}>\n${shown}</ol>\n`;
}

/** An item's own line and its nested blocks. */
function partsOf({ children }: ListItem, context: HtmlContext, within: Within) {
  const [first, ...nested] = children;
  const hasLine = first?.type === 'paragraph';
  return {
    text: hasLine ? inlineHtml(first.children, context) : nothing,
    words: hasLine ? lineText(first.children, context.facts) : '',
    rest: within(hasLine ? nested : children, context),
  };
}

/** The `type` of a list (HTML, "The ol element"); null if no type gives such numbers. */
function elementType(list: List, place: ListPlace): Markup | null {
  const sign = plainSign(formatOf(list, place));
  if (sign === '1') return nothing;
  const isWritten = /^[aAiI]$/.test(sign ?? '') && itemNumbers(list).every(isLettered);
  return isWritten ? raw(` type="${sign}"`) : null;
}

/** Browsers write other numbers in digits, and Word counts aa, bb after z. */
const isLettered = (number: number): boolean => number >= 1 && number <= 26;
