import type { List, ListItem } from '../release/blocks/list';
import type { Paragraph } from '../release/blocks/paragraph';
import type { Quote } from '../release/blocks/quote';
import type { Subhead } from '../release/blocks/subhead';
import type { Table } from '../release/blocks/table';
import type { Inline } from '../release/inlines/inline';
import type { NumberFormat } from '../release/lists/number-format';
import type { Marker } from './markers';

/** A heading with its HTML level, 1 to 6. `withHeadings` maps the levels to those of a release. */
export interface ReadHeading {
  readonly type: 'heading';
  readonly level: number;
  readonly children: Inline[];
}

/** A list item that has not been put into its list yet. */
export interface LevelledItem {
  readonly type: 'levelled-item';
  /** Greater is deeper; only the order of levels matters. */
  readonly level: number;
  readonly ordered: boolean;
  /** Items with the same name belong to one list; empty if nesting decides. */
  readonly list: string;
  /** The number or bullet before it, if it was text. */
  readonly marker: Marker | null;
  /** Its number, if one was given. */
  readonly number: number | null;
  /** The number format, if one was given. */
  readonly format: NumberFormat | null;
  readonly children: ListItem['children'];
}

/** A block as read, before its place in a release is known. */
export type ReadBlock = ReadHeading | Paragraph | Subhead | Quote | List | Table;
