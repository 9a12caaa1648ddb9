import type { Align } from '../../release/blocks/table-alignment';
import type { Facts } from '../../release/facts';
import type { ListPlace } from '../../release/lists/labels';
import { html, type Markup, nothing, raw } from './markup';

/** The parts of a release that a surface may dress. */
export type Part =
  | Box
  | 'logo'
  | 'issuers'
  | 'release-line'
  | 'headline'
  | 'subhead'
  | 'paragraph'
  | 'heading'
  | 'subheading'
  | 'link'
  | 'quotation'
  | 'attribution'
  | 'list'
  | 'item'
  | 'labelled-list'
  | 'labelled-item'
  | 'labelled-text'
  | 'table-frame'
  | 'table'
  | 'wide-table'
  | 'table-caption'
  | 'column-header'
  | 'row-header'
  | 'cell'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'end-mark'
  | 'reference';

/** Parts that contain others; the surface chooses their elements. */
export type Box = keyof typeof SEMANTIC;

/** The semantic element of each box (HTML §4.3, §4.4). */
const SEMANTIC = {
  draft: 'p',
  top: 'header',
  letterhead: 'div',
  kind: 'p',
  quote: 'figure',
  'quote-source': 'figcaption',
  figure: 'figure',
  'figure-text': 'figcaption',
  notes: 'section',
  boilerplate: 'section',
  contacts: 'section',
  contact: 'address',
  'page-break': 'div',
  foot: 'footer',
} as const;

/** Where the HTML is going: what its elements wear, and where its pictures are. */
export interface Surface {
  /**
   * Attributes with a leading space, such as ` class="notes"`, for the element of a part.
   *
   * @param align the alignment of a cell
   * @param direction of a paragraph that differs from the release's
   */
  readonly attributes: (part: Part, align?: Align, direction?: Facts['direction']) => Markup;
  /** Wraps content in the element or elements of a part. */
  readonly box: (part: Box, content: Markup) => Markup;
  /** The address of a picture by its asset's name; null where it cannot be shown. */
  readonly imageUrl: (asset: string) => string | null;
  /** Whether dates are elements that programs read; mail programs do not know them. */
  readonly times?: boolean;
}

/** The `dir` attribute of an element that differs from its surroundings. */
export const turned = (direction: Facts['direction'] | undefined): Markup =>
  direction === undefined ? nothing : html` dir="${direction}"`;

/** Boxes as semantic elements, for modern readers of HTML. */
export function semanticBox(attributes: Surface['attributes']): Surface['box'] {
  return (part, content) => {
    const element = raw(SEMANTIC[part]);
    return html`<${element}${attributes(part)}>${content}</${element}>\n`;
  };
}

/** The context that every piece of a release needs to become HTML. */
export interface HtmlContext extends Surface {
  readonly facts: Facts;
  /** The list around the block, if any. */
  readonly list?: ListPlace;
}

/** The width in CSS pixels of the column of text, which a picture's width is a percentage of. */
export const COLUMN_WIDTH = 640;
