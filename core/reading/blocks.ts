import type { List, ListItem } from '../release/blocks/list';
import type { Paragraph } from '../release/blocks/paragraph';
import type { Quote } from '../release/blocks/quote';
import type { Subhead } from '../release/blocks/subhead';
import type { Table } from '../release/blocks/table';
import type { Inline } from '../release/inlines/inline';
import type { NumberFormat } from '../release/lists/number-format';
import type { Marker } from './markers';

/** A heading as deep as HTML has them, 1 to 6: what it is in a release is told from all of them. */
export interface ReadHeading {
  readonly type: 'heading';
  readonly level: number;
  readonly children: Inline[];
}

/** An item of a list: of one that says by itself how deep it stands, or of one that nests. */
export interface LevelledItem {
  readonly type: 'levelled-item';
  /** Greater is deeper; only which of two is the greater counts. */
  readonly level: number;
  readonly ordered: boolean;
  /** Items of one list have one name; empty where nesting says what the list is. */
  readonly list: string;
  /** What stands before it, where that is text. */
  readonly marker: Marker | null;
  /** Its number, where it is told as one. */
  readonly number: number | null;
  /** How its number is written, where that is told; the numerals of HTML without any word are digits. */
  readonly format: NumberFormat | null;
  readonly children: ListItem['children'];
}

/** A block as it was read, before it is known where it will stand. */
export type ReadBlock = ReadHeading | Paragraph | Subhead | Quote | List | Table;
