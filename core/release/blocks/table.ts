import * as v from 'valibot';
import { byType } from '../by-type';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { List } from './list';
import { Paragraph, paragraphSpec } from './paragraph';
import type { BlockSpec } from './spec';
import { isOfBoundedSize } from './table-grid';

/** How many columns or rows a merged cell takes; absent where it is one. */
const Span = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1000)));

export const TableCell = v.strictObject({
  type: v.literal('table-cell'),
  ...reviewFields,
  columnSpan: Span,
  rowSpan: Span,
  children: v.array(byType({ paragraph: Paragraph, list: List })),
});
export type TableCell = v.InferOutput<typeof TableCell>;

export const TableRow = v.strictObject({
  type: v.literal('table-row'),
  ...reviewFields,
  children: v.array(TableCell),
});
export type TableRow = v.InferOutput<typeof TableRow>;

/**
 * The alignment of a column, relative to the direction of the text; `auto` puts figures on the
 * right.
 */
export const ColumnAlign = v.picklist(['auto', 'start', 'center', 'end']);
export type ColumnAlign = v.InferOutput<typeof ColumnAlign>;

/**
 * A table whose rows all fill the same number of columns. A merged cell is stored in the row and
 * column where it begins. `headerRow`: the first row is the table head.
 */
export const Table = v.strictObject({
  type: v.literal('table'),
  ...partField,
  ...reviewFields,
  headerRow: v.boolean(),
  /** By column, as chosen by the author; `auto` or absent: by content. */
  columnAlign: v.exactOptional(v.pipe(v.array(ColumnAlign), v.maxLength(1000))),
  caption: v.string(),
  children: v.pipe(
    v.array(TableRow),
    v.check((rows) => isOfBoundedSize(rows)),
  ),
});
export type Table = v.InferOutput<typeof Table>;

export const tableSpec = {
  kind: 'table',
  name: 'table',
  content: { allowed: ['table-row'], fill: 'table-row', goesWhenEmpty: true },
  words: ['caption'],
  create: (): Table => ({
    type: 'table',
    headerRow: true,
    caption: '',
    children: Array.from({ length: 3 }, () => ({
      type: 'table-row' as const,
      children: Array.from({ length: 3 }, tableCellSpec.create),
    })),
  }),
  edges: { isWhole: true },
} as const satisfies BlockSpec<Table>;

export const tableRowSpec = {
  kind: 'table-row',
  name: 'table',
  content: { allowed: ['table-cell'], fill: 'table-cell', goesWhenEmpty: true },
  words: [],
  create: (): TableRow => ({ type: 'table-row', children: [tableCellSpec.create()] }),
} as const satisfies BlockSpec<TableRow>;

export const tableCellSpec = {
  kind: 'table-cell',
  name: 'table',
  content: { allowed: ['paragraph', 'list'], fill: 'paragraph' },
  words: [],
  create: (): TableCell => ({ type: 'table-cell', children: [paragraphSpec.create()] }),
} as const satisfies BlockSpec<TableCell>;
