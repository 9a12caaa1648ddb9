import * as v from 'valibot';
import { byType } from '../by-type';
import { partField } from '../form/part';
import { List } from './list';
import { Paragraph } from './paragraph';
import type { BlockSpec } from './spec';

export const TableCell = v.strictObject({
  type: v.literal('table-cell'),
  children: v.array(byType({ paragraph: Paragraph, list: List })),
});
export type TableCell = v.InferOutput<typeof TableCell>;

export const TableRow = v.strictObject({
  type: v.literal('table-row'),
  children: v.array(TableCell),
});
export type TableRow = v.InferOutput<typeof TableRow>;

/** A table whose rows all have the same number of cells. `headerRow`: the first row heads the columns. */
export const Table = v.strictObject({
  type: v.literal('table'),
  ...partField,
  headerRow: v.boolean(),
  caption: v.string(),
  children: v.array(TableRow),
});
export type Table = v.InferOutput<typeof Table>;

export const tableSpec: BlockSpec = {
  kind: 'table',
  content: { allowed: ['table-row'], fill: 'table-row', goesWhenEmpty: true },
  words: ['caption'],
};

export const tableRowSpec: BlockSpec = {
  kind: 'table-row',
  content: { allowed: ['table-cell'], fill: 'table-cell', goesWhenEmpty: true },
  words: [],
};

export const tableCellSpec: BlockSpec = {
  kind: 'table-cell',
  content: { allowed: ['paragraph', 'list'], fill: 'paragraph' },
  words: [],
};
