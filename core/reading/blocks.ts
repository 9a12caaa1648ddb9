import type { List, ListItem } from '../release/blocks/list';
import type { Paragraph } from '../release/blocks/paragraph';
import type { Quote } from '../release/blocks/quote';
import type { Subhead } from '../release/blocks/subhead';
import type { Table } from '../release/blocks/table';
import type { Inline } from '../release/inlines/inline';

/** A heading as deep as HTML has them, 1 to 6: what it is in a release is told from all of them. */
export interface ReadHeading {
  readonly type: 'heading';
  readonly level: number;
  readonly children: Inline[];
}

/** An item that says by itself how deep it stands in which list; HTML says it by nesting. */
export interface LevelledItem {
  readonly type: 'levelled-item';
  /** 1 is the outermost. */
  readonly level: number;
  readonly ordered: boolean;
  /** Items of one list have one name. */
  readonly list: string;
  readonly children: ListItem['children'];
}

/** A block as it was read, before it is known where it will stand. */
export type ReadBlock = ReadHeading | Paragraph | Subhead | Quote | List | Table;
