import type { Facts } from '../../release/facts';
import type { Markup } from './markup';

/** The parts of a release that a surface may dress. */
export type Part =
  | 'draft'
  | 'release-line'
  | 'headline'
  | 'subhead'
  | 'paragraph'
  | 'heading'
  | 'link'
  | 'quote'
  | 'quotation'
  | 'attribution'
  | 'list'
  | 'table-frame'
  | 'table'
  | 'table-caption'
  | 'column-header'
  | 'cell'
  | 'figure'
  | 'picture'
  | 'caption'
  | 'credit'
  | 'notes'
  | 'boilerplate'
  | 'contacts'
  | 'contact'
  | 'end-mark'
  | 'page-break'
  | 'reference';

/** Where the HTML is going: what its elements wear, and where its pictures are. */
export interface Surface {
  /** Attributes with a leading space, such as ` class="notes"`, for the element of a part. */
  readonly attributes: (part: Part) => Markup;
  /** The address of a picture by its asset's name; null where it cannot be shown. */
  readonly imageUrl: (asset: string) => string | null;
}

/** What every piece of a release needs to become HTML. */
export interface HtmlContext extends Surface {
  readonly facts: Facts;
}

/** The width in CSS pixels of the column of text, which a picture's width is a percentage of. */
export const COLUMN_WIDTH = 640;
