import * as v from 'valibot';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { emptyText, VoidChildren } from '../text';
import type { BlockSpec } from './spec';

/** The next block starts on a new page. */
export const PageBreak = v.strictObject({
  type: v.literal('page-break'),
  ...partField,
  ...reviewFields,
  children: VoidChildren,
});
export type PageBreak = v.InferOutput<typeof PageBreak>;

export const pageBreakSpec = {
  kind: 'page-break',
  name: 'page break',
  content: 'void',
  words: [],
  create: (): PageBreak => ({ type: 'page-break', children: [emptyText()] }),
} as const satisfies BlockSpec<PageBreak>;
