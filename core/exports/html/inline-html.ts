import { lineDirection, stretchesOf } from '../../release/bidi';
import { directionOf, type Facts } from '../../release/facts';
import { isolatedFact } from '../../release/facts-text';
import type { Inline } from '../../release/inlines/inline';
import { isText } from '../../release/nodes';
import { safeUrl } from '../../release/safe-url';
import { SWITCH_MARKS, type SwitchMark, type Text } from '../../release/text';
import { html, type Markup, nothing, raw } from './markup';
import type { HtmlContext, Part } from './surface';

const ELEMENTS: Record<SwitchMark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** A line of text as phrasing content. */
export function inlineHtml(children: readonly Inline[], context: HtmlContext): Markup {
  return html`${children.map((child) => inline(child, context))}`;
}

function inline(child: Inline, context: HtmlContext): Markup {
  if (isText(child)) return run(child, context.facts);
  switch (child.type) {
    case 'link':
      return linkHtml(child.url, inlineHtml(child.children, context), context);
    case 'placeholder':
      return html`[${child.label}]`;
    case 'fact':
      return isolatedHtml(isolatedFact(child.fact, context.facts));
  }
}

/** The attributes of a paragraph, with its direction if it differs from the release's. */
export function ownAttributes(
  part: Part,
  words: string,
  { attributes, facts }: HtmlContext,
): Markup {
  const direction = lineDirection(words, facts.direction);
  return direction === facts.direction ? attributes(part) : attributes(part, 'start', direction);
}

/** Content as a link; the content alone where the address is dead or must not be clicked. */
export function linkHtml(url: string, content: Markup, context: HtmlContext): Markup {
  const safe = safeUrl(url);
  if (safe === null) return content;
  return html`<a${context.attributes('link')} href="${safe}">${content}</a>`;
}

function run(text: Text, facts: Facts): Markup {
  if (text.text === '') return nothing;
  const marked = SWITCH_MARKS.filter((mark) => text[mark]).reduce(
    (content, mark) => html`<${raw(ELEMENTS[mark])}>${content}</${raw(ELEMENTS[mark])}>`,
    brokenLines(text.text),
  );
  if (!text.lang) return marked;
  const direction = directionOf(text.lang);
  const dir = direction === facts.direction ? nothing : html` dir="${direction}"`;
  return html`<span lang="${text.lang}"${dir}>${marked}</span>`;
}

/** A generated line; isolated pieces get an element with their direction. */
export function isolatedHtml(line: string, inner: (text: string) => Markup = brokenLines): Markup {
  return html`${stretchesOf(line).map(({ text, direction }) =>
    direction === null ? inner(text) : html`<span dir="${direction}">${inner(text)}</span>`,
  )}`;
}

/** Text in which a line feed breaks the line. */
export function brokenLines(text: string): Markup {
  return html`${text
    .split(/\r\n?|\n/)
    .map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`))}`;
}
