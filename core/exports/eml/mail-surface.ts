import { accentOf } from '../../release/accent';
import type { Align } from '../../release/blocks/table-alignment';
import type { Facts } from '../../release/facts';
import { html, type Markup, nothing, raw } from '../html/markup';
import type { Box, Part, Surface } from '../html/surface';

/**
 * What the HTML of a message wears. Outlook for Windows lays messages out with Word's engine, which
 * knows HTML 4 and little CSS; Gmail drops style sheets; pasting drops what stands around the text.
 * So each element carries its own style, a box with a line and room in it is a table, and line
 * heights are percentages, which Word takes as multiples and cuts no letter by. No colour is set for
 * text: it is the reader's own, in a dark window too. What may be used at all is written down, with
 * the reasons, in `tests/exports/support/mail-rules.ts`.
 */
export function mailSurface(facts: Facts): Pick<Surface, 'attributes' | 'box'> {
  const isRtl = facts.direction === 'rtl';
  const styles = {
    ...STYLES,
    kind: `padding:10px 0 16px;border-top:2px solid ${accentOf(facts)};${TEXT}`,
  };
  const attributes = (
    part: Part,
    align: Align = 'start',
    direction: Facts['direction'] = facts.direction,
  ): Markup => {
    const isRight = direction === 'rtl';
    // In Word each paragraph needs its own direction; it is not inherited.
    const turned =
      isRight || isRtl
        ? { attribute: ` dir="${direction}"`, style: `direction:${direction};` }
        : UNTURNED;
    const start = isRight ? 'right' : 'left';
    const sides = { start, center: 'center', end: isRight ? 'left' : 'right' };
    const style: string | undefined = styles[part];
    if (style === undefined) return nothing;
    const own = ATTRIBUTES[part] ?? '';
    if (UNALIGNED.has(part)) return raw(`${own} style="${style}"`);
    const aligned = style.includes('text-align') ? '' : `text-align:${sides[align]};`;
    const sided = isRight ? mirrored(style) : style;
    return raw(`${turned.attribute}${own} style="${turned.style}${aligned}${sided}"`);
  };
  return { attributes, box: (part, content) => BOXES[part](content, () => attributes(part)) };
}

const UNTURNED = { attribute: '', style: '' } as const;

/** The font family, escaped for an attribute. */
export const FACE = `font-family:Georgia,&#39;Times New Roman&#39;,serif`;
const RULE = '1px solid #8a8a92';
const TEXT = `${FACE};font-size:16px;line-height:150%`;
const SMALL = `${FACE};font-size:14px;line-height:150%`;
const CELL = `border:${RULE};padding:6px 10px;vertical-align:top;${TEXT}`;
const SECTION = `padding:12px 0 0;border-top:${RULE};${TEXT}`;

/** By part, for text that goes from left to right. */
const STYLES: Partial<Record<Part, string>> = {
  // Word gives a paragraph no padding; the height of its line makes the room in the frame.
  draft: `margin:0 0 16px;border:2px solid #8a8a92;${FACE};font-size:16px;line-height:200%;font-weight:bold;text-align:center`,
  letterhead: 'margin:0 0 8px',
  logo: 'max-width:100%;height:auto',
  issuers: `margin:0 0 12px;${SMALL}`,
  'release-line': `margin:0 0 16px;${TEXT};font-weight:bold`,
  headline: `margin:0 0 12px;${FACE};font-size:26px;line-height:125%`,
  subhead: `margin:0 0 16px;${FACE};font-size:18px;line-height:150%`,
  paragraph: `margin:0 0 16px;${TEXT}`,
  heading: `margin:16px 0 8px;${FACE};font-size:20px;line-height:125%`,
  subheading: `margin:20px 0 8px;${FACE};font-size:17px;line-height:125%`,
  quotation: 'margin:0 24px',
  attribution: `margin:0 24px 16px;${SMALL}`,
  list: 'margin:0 0 16px 24px;padding:0',
  item: `margin:0 0 4px;${TEXT}`,
  'labelled-list': `margin:0 0 16px 24px;${TEXT}`,
  'labelled-item': `margin:0;${TEXT}`,
  'labelled-text': `margin:0 0 4px;${TEXT}`,
  'table-frame': 'margin:0 0 16px',
  table: 'border-collapse:collapse',
  'wide-table': 'border-collapse:collapse',
  'table-caption': SMALL,
  'column-header': `${CELL};font-weight:bold`,
  'row-header': `${CELL};font-weight:normal`,
  cell: CELL,
  figure: 'margin:0 0 16px',
  picture: 'max-width:100%;height:auto',
  caption: `margin:4px 0 0;${SMALL}`,
  credit: `margin:4px 0 0;${SMALL}`,
  notes: SECTION,
  boilerplate: SECTION,
  contacts: SECTION,
  contact: `margin:0 0 16px;${TEXT}`,
  'end-mark': `margin:0 0 16px;${TEXT};text-align:center`,
  reference: `margin:0;${SMALL}`,
};

/** Parts without text styles. */
const UNALIGNED: ReadonlySet<Part> = new Set<Part>(['picture', 'logo']);

/** Properties that Word only takes from attributes. */
const ATTRIBUTES: Partial<Record<Part, string>> = {
  table: ' border="1" cellpadding="6" cellspacing="0"',
  'wide-table': ' border="1" cellpadding="6" cellspacing="0"',
  'column-header': ' valign="top"',
  'row-header': ' valign="top"',
  cell: ' valign="top"',
};

/** A margin of four sides with left and right changed over. */
const mirrored = (style: string): string =>
  style.replace(/margin:([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+)/, 'margin:$1 $4 $3 $2');

type Draw = (content: Markup, attributes: () => Markup) => Markup;

const plain: Draw = (content) => content;
const paragraph: Draw = (content, attributes) => html`<p${attributes()}>${content}</p>\n`;
const division: Draw = (content, attributes) => html`<div${attributes()}>${content}</div>\n`;
const ruled: Draw = (content, attributes) =>
  html`<table role="presentation" border="0" cellpadding="0" cellspacing="0" width="100%"><tr><td${attributes()}>
${content}</td></tr></table>\n`;

const BOXES: Readonly<Record<Box, Draw>> = {
  draft: paragraph,
  top: plain,
  letterhead: division,
  kind: (content, attributes) => ruled(html`<strong>${content}</strong>`, attributes),
  quote: plain,
  'quote-source': plain,
  figure: division,
  'figure-text': plain,
  notes: ruled,
  boilerplate: ruled,
  contacts: ruled,
  contact: paragraph,
  'page-break': () => nothing,
  foot: plain,
};
