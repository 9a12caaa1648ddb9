import * as v from 'valibot';
import { byType } from '../by-type';
import { type Part, partField } from '../form/part';
import { type NumberFormat, NumberFormatSchema } from '../lists/number-format';
import { type BlockSuggestions, reviewFields } from '../review/suggestion';
import { Paragraph, paragraphSpec } from './paragraph';
import type { BlockSpec } from './spec';

/** An item: its text in a paragraph, then whatever is nested under it. */
export interface ListItem {
  type: 'list-item';
  /** In a numbered list: the number of this item, where it is not the one that follows. */
  number?: number;
  id?: string;
  suggestions?: BlockSuggestions;
  children: (Paragraph | List)[];
}

/**
 * A bulleted (`ordered: false`) or numbered list. `core/release/lists/labels` gives the label of
 * each item.
 */
export interface List {
  type: 'list';
  ordered: boolean;
  /** The number of the first item; 1 where it is not given. */
  start?: number;
  /**
   * Continues the last numbered list before it with the same format; if there is none, `start`
   * counts.
   */
  continues?: true;
  /** How the numbers are written; by depth where it is not given: 1., a., i. */
  format?: NumberFormat;
  part?: Part;
  id?: string;
  suggestions?: BlockSuggestions;
  children: ListItem[];
}

/** The highest number an item may have; the lowest is 0. */
export const HIGHEST = 999_999;
const ItemNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HIGHEST));

/** The fields that number a list and its items. */
const NUMBERING = {
  list: { start: ItemNumber, continues: v.literal(true), format: NumberFormatSchema },
  'list-item': { number: ItemNumber },
} as const;

export const ListItem: v.GenericSchema<ListItem> = v.strictObject({
  type: v.literal('list-item'),
  ...reviewFields,
  number: v.exactOptional(NUMBERING['list-item'].number),
  children: v.array(byType({ paragraph: Paragraph, list: v.lazy(() => List) })),
});

export const List: v.GenericSchema<List> = v.strictObject({
  type: v.literal('list'),
  ordered: v.boolean(),
  start: v.exactOptional(NUMBERING.list.start),
  continues: v.exactOptional(NUMBERING.list.continues),
  format: v.exactOptional(NUMBERING.list.format),
  ...partField,
  ...reviewFields,
  children: v.array(ListItem),
});

const NUMBERING_FIELDS = ['start', 'continues', 'format', 'number'] as const;

/**
 * The numbering fields of a node that a release may not hold: a file with one of them could not be
 * opened again. None for a node that is neither a list nor an item.
 */
export function refusedNumbering(node: { readonly type: string }): string[] {
  if (node.type !== 'list' && node.type !== 'list-item') return [];
  const schemas: Readonly<Record<string, v.GenericSchema>> = NUMBERING[node.type];
  return NUMBERING_FIELDS.filter((field) => {
    if (!Object.hasOwn(node, field)) return false;
    const schema = schemas[field];
    return !schema || !v.is(schema, (node as Readonly<Record<string, unknown>>)[field]);
  });
}

export const listSpec = {
  kind: 'list',
  name: 'list',
  content: { allowed: ['list-item'], fill: 'list-item', goesWhenEmpty: true },
  words: [],
  create: (): List => ({ type: 'list', ordered: false, children: [listItemSpec.create()] }),
} as const satisfies BlockSpec<List>;

export const listItemSpec = {
  kind: 'list-item',
  name: 'list',
  content: { allowed: ['paragraph', 'list'], fill: 'paragraph' },
  words: [],
  create: (): ListItem => ({ type: 'list-item', children: [paragraphSpec.create()] }),
  edges: { backspace: 'leave', enter: 'leave' },
} as const satisfies BlockSpec<ListItem>;
