import * as v from 'valibot';
import { byType } from '../by-type';
import { type Part, partField } from '../form/part';
import { Paragraph } from './paragraph';
import type { BlockSpec } from './spec';

/** An item: its text in a paragraph, then whatever is nested under it. */
export interface ListItem {
  type: 'list-item';
  children: (Paragraph | List)[];
}

/** A bulleted (`ordered: false`) or numbered list. Numbering starts at 1 in every list. */
export interface List {
  type: 'list';
  ordered: boolean;
  part?: Part;
  children: ListItem[];
}

export const ListItem: v.GenericSchema<ListItem> = v.strictObject({
  type: v.literal('list-item'),
  children: v.array(byType({ paragraph: Paragraph, list: v.lazy(() => List) })),
});

export const List: v.GenericSchema<List> = v.strictObject({
  type: v.literal('list'),
  ordered: v.boolean(),
  ...partField,
  children: v.array(ListItem),
});

export const listSpec: BlockSpec = {
  kind: 'list',
  content: { allowed: ['list-item'], fill: 'list-item', goesWhenEmpty: true },
  words: [],
};

export const listItemSpec: BlockSpec = {
  kind: 'list-item',
  content: { allowed: ['paragraph', 'list'], fill: 'paragraph' },
  words: [],
};
