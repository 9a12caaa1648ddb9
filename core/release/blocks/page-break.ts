import * as v from 'valibot';
import { partField } from '../form/part';
import { VoidChildren } from '../text';
import type { BlockSpec } from './spec';

/** What follows starts on a new page. */
export const PageBreak = v.strictObject({
  type: v.literal('page-break'),
  ...partField,
  children: VoidChildren,
});
export type PageBreak = v.InferOutput<typeof PageBreak>;

export const pageBreakSpec: BlockSpec = { kind: 'page-break', content: 'void', words: [] };
