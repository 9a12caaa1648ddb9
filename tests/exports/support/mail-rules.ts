import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/**
 * What the HTML of a message may be made of, so that it looks right in Outlook for Windows (Word's
 * engine: "Word 2007 HTML and CSS rendering capabilities in Outlook 2007", true to this day), in
 * Gmail and in what a paste leaves of it. What is not here is not allowed.
 */
const TEXT = ['font-family', 'font-size', 'line-height', 'text-align', 'direction'];
const SIDE = String.raw`(?:0|\d{1,2}px)`;

interface Rule {
  readonly why: string;
  readonly attributes?: readonly string[];
  readonly needs?: readonly string[];
  readonly styles?: readonly string[];
}

/** HTML 4 elements that Word's engine knows; `header`, `section`, `figure`, `bdi` are not among them. */
const ELEMENTS: Readonly<Record<string, Rule>> = {
  div: {
    why: 'Word takes margins of a div, and no padding',
    attributes: ['lang', 'dir', 'role'],
    styles: ['max-width', 'margin', ...TEXT],
  },
  p: {
    why: 'a paragraph: margins and a border, and no padding',
    attributes: ['dir'],
    needs: ['font-family', 'line-height', 'margin'],
    styles: ['margin', 'border', 'font-weight', ...TEXT],
  },
  h1: {
    why: 'the headline, found by screen readers',
    attributes: ['dir'],
    styles: ['margin', ...TEXT],
  },
  h2: { why: 'a heading', attributes: ['dir'], styles: ['margin', ...TEXT] },
  h3: { why: 'a heading', attributes: ['dir'], styles: ['margin', ...TEXT] },
  ul: { why: 'a real list', attributes: ['dir'], styles: ['margin', 'padding', ...TEXT] },
  ol: { why: 'a real list', attributes: ['dir'], styles: ['margin', 'padding', ...TEXT] },
  li: {
    why: 'an item of it',
    attributes: ['dir'],
    needs: ['font-family'],
    styles: ['margin', ...TEXT],
  },
  blockquote: { why: 'HTML 4 has it', attributes: ['dir'], styles: ['margin', ...TEXT] },
  table: {
    why: 'lines and room; its attributes are what Word reads',
    attributes: ['role', 'border', 'cellpadding', 'cellspacing', 'width', 'dir'],
    styles: ['border-collapse', ...TEXT],
  },
  caption: { why: 'HTML 4 has it', attributes: ['dir'], needs: ['font-family'], styles: TEXT },
  thead: { why: 'Word repeats it on every page' },
  tbody: { why: 'what parsers put in by themselves' },
  tr: { why: 'a row' },
  th: {
    why: 'a header cell; a cell takes no font from around its table in Word',
    attributes: ['dir', 'scope', 'colspan', 'rowspan', 'valign'],
    needs: ['font-family', 'border', 'padding'],
    styles: ['border', 'padding', 'vertical-align', 'font-weight', ...TEXT],
  },
  td: {
    why: 'a cell: the one element with padding in Word',
    attributes: ['dir', 'colspan', 'rowspan', 'valign'],
    needs: ['font-family', 'padding'],
    styles: ['border', 'border-top', 'padding', 'vertical-align', ...TEXT],
  },
  img: {
    why: 'Word takes the size from the attributes, others may make it smaller',
    attributes: ['src', 'alt', 'width', 'height'],
    needs: ['max-width', 'height'],
    styles: ['max-width', 'height'],
  },
  a: { why: 'a link, in the colour of the program that shows it', attributes: ['href'] },
  span: { why: 'another language or direction', attributes: ['lang', 'dir'] },
  br: { why: 'a line break' },
  ...Object.fromEntries(
    ['strong', 'em', 'u', 's', 'sup', 'sub'].map((name) => [name, { why: 'HTML 4 has it' }]),
  ),
};

const PROPERTIES: Readonly<Record<string, { readonly value: RegExp; readonly why: string }>> = {
  margin: { value: new RegExp(`^${SIDE}( ${SIDE}){0,3}$`), why: 'Word knows no auto' },
  padding: { value: new RegExp(`^${SIDE}( ${SIDE}){0,3}$`), why: 'in pixels' },
  border: { value: /^\dpx solid #[0-9a-f]{6}$/, why: 'one line for all sides' },
  'border-top': { value: /^\dpx solid #[0-9a-f]{6}$/, why: 'of a cell only' },
  'border-collapse': { value: /^collapse$/, why: 'else every line is double' },
  'font-family': {
    value: /^Georgia,'Times New Roman',serif$/,
    why: 'on every machine, no quotes of ours',
  },
  'font-size': { value: /^\d\dpx$/, why: 'in pixels' },
  'font-weight': { value: /^(?:bold|normal)$/, why: 'Word knows no numbers' },
  'line-height': {
    value: /^1\d\d%$|^200%$/,
    why: 'Word takes px and em as exact, and cuts letters',
  },
  'text-align': {
    value: /^(left|right|center)$/,
    why: 'start is unknown to Outlook, Yahoo and AOL',
  },
  'vertical-align': { value: /^top$/, why: 'of a cell' },
  direction: { value: /^(ltr|rtl)$/, why: 'beside the attribute, which some programs drop' },
  'max-width': {
    value: /^(640px|100%)$/,
    why: 'for others; Word has the width of a table or a picture',
  },
  height: { value: /^auto$/, why: 'of a picture that was made smaller' },
};

type Element = DefaultTreeAdapterTypes.Element;
const attributesOf = (element: Element): Map<string, string> =>
  new Map(element.attrs.map(({ name, value }) => [name, value]));

/**
 * Walks HTML of a message.
 *
 * @param direction what its text goes by
 * @returns what breaks a rule, each with where; nothing where all is well
 */
export function brokenRules(source: string, direction: 'ltr' | 'rtl', sources: RegExp): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment') {
      const { data } = node as DefaultTreeAdapterTypes.CommentNode;
      if (!/^\[if mso\]>[\s\S]*<!\[endif\]$/.test(data)) found.push(`comment ${data}`);
    }
    if ('attrs' in node) found.push(...brokenBy(node, direction, sources));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(source));
  return found;
}

function brokenBy(element: Element, direction: 'ltr' | 'rtl', sources: RegExp): string[] {
  const name = element.nodeName;
  const rule = ELEMENTS[name];
  if (!rule) return [`<${name}>`];
  const attributes = attributesOf(element);
  const styles = stylesOf(attributes.get('style') ?? '');
  const allowed = new Set([...(rule.attributes ?? []), ...(rule.styles ? ['style'] : [])]);
  const found = [...attributes.keys()]
    .filter((each) => !allowed.has(each))
    .map((each) => `<${name} ${each}>`);
  for (const [property, value] of styles) {
    if (!rule.styles?.includes(property) || !PROPERTIES[property]?.value.test(value)) {
      found.push(`<${name}> ${property}:${value}`);
    }
  }
  const needs = attributes.get('role') === 'presentation' ? [] : (rule.needs ?? []);
  for (const property of needs) {
    const isThere = styles.has(property) || (property === 'border' && styles.has('border-top'));
    if (!isThere) found.push(`<${name}> without ${property}`);
  }
  found.push(...brokenValues(name, attributes, sources));
  const isBlock =
    rule.styles !== undefined && name !== 'img' && name !== 'div' && !attributes.has('role');
  if (isBlock && direction === 'rtl') {
    if (attributes.get('dir') !== 'rtl' || styles.get('direction') !== 'rtl') {
      found.push(`<${name}> that does not turn`);
    }
    if (styles.get('text-align') === 'left') found.push(`<${name}> that stands left`);
  }
  return found;
}

function brokenValues(
  name: string,
  attributes: ReadonlyMap<string, string>,
  sources: RegExp,
): string[] {
  const found: string[] = [];
  const href = attributes.get('href');
  // What leads to another place of the page leads nowhere in a mailbox.
  if (href !== undefined && !/^(https?:\/\/|mailto:|tel:)/.test(href)) found.push(`link ${href}`);
  if (name === 'img') {
    if (!sources.test(attributes.get('src') ?? '')) found.push(`picture ${attributes.get('src')}`);
    if (!attributes.has('alt')) found.push('a picture without a description');
    for (const size of ['width', 'height']) {
      const value = Number(attributes.get(size));
      if (!(value >= 1 && (size === 'height' || value <= 640)))
        found.push(`picture ${size} ${value}`);
    }
  }
  if (name === 'table') {
    for (const each of ['border', 'cellpadding', 'cellspacing']) {
      if (!attributes.has(each)) found.push(`<table> without ${each}`);
    }
  }
  return found;
}

function stylesOf(style: string): Map<string, string> {
  return new Map(
    style
      .split(';')
      .filter((each) => each)
      .map((each) => {
        const [property = '', ...value] = each.split(':');
        return [property, value.join(':')] as const;
      }),
  );
}
