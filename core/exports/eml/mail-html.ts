import type { Release } from '../../release/release';
import type { DraftMark } from '../draft-mark';
import { html, type Markup, nothing } from '../html/markup';
import { releaseHtml } from '../html/release-html';
import { COLUMN_WIDTH, type Part, type Surface } from '../html/surface';

/**
 * A release as HTML for a message or the clipboard: Outlook and Gmail drop style sheets and
 * classes, so each element carries its own style.
 *
 * @param imageUrl the address of a picture by its asset's name; null leaves it as a line of text
 */
export function mailHtml(
  release: Release,
  imageUrl: Surface['imageUrl'],
  mark: DraftMark = {},
): Markup {
  const { language, direction } = release.facts;
  return html`<div lang="${language}" dir="${direction}" style="${FRAME}">
${releaseHtml(release, { attributes: mailAttributes, imageUrl }, mark)}</div>
`;
}

const FRAME = `max-width:${COLUMN_WIDTH}px;font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;color:#1c1c1e`;
const QUIET = 'color:#55555c;font-size:14px';
const RULE = '1px solid #8a8a92';
const PART = `margin:24px 0 0;padding:12px 0 0;border-top:${RULE}`;

const STYLES: Partial<Record<Part, string>> = {
  draft: 'margin:0 0 16px;padding:8px;border:2px solid #1c1c1e;font-weight:bold;text-align:center',
  'release-line': 'margin:0 0 16px;font-weight:bold',
  headline: 'margin:0 0 12px;font-size:26px;line-height:1.25',
  subhead: `margin:0 0 16px;font-size:18px;color:#55555c`,
  paragraph: 'margin:0 0 16px',
  heading: 'margin:24px 0 8px;line-height:1.25',
  link: 'color:#0b57a4',
  quote: 'margin:0 0 16px',
  quotation: 'margin:0 24px',
  attribution: `margin:0 24px;${QUIET}`,
  list: 'margin:0 0 16px',
  'table-frame': 'margin:0 0 16px',
  table: 'border-collapse:collapse',
  'table-caption': `text-align:start;${QUIET}`,
  'column-header': `border:${RULE};padding:6px 10px;vertical-align:top;font-weight:bold`,
  cell: `border:${RULE};padding:6px 10px;vertical-align:top`,
  figure: 'margin:0 0 16px',
  picture: 'max-width:100%;height:auto',
  caption: `margin:4px 0 0;${QUIET}`,
  credit: `margin:4px 0 0;${QUIET}`,
  notes: PART,
  boilerplate: PART,
  contacts: PART,
  contact: 'margin:0 0 16px;font-style:normal',
  'end-mark': 'margin:0 0 16px;text-align:center',
  reference: QUIET,
};

function mailAttributes(part: Part): Markup {
  const style = STYLES[part];
  return style ? html` style="${style}"` : nothing;
}
