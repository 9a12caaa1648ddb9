import * as v from 'valibot';
import { VoidChildren } from '../text';
import type { BlockSpec } from './spec';

/** What follows starts on a new page. */
export const PageBreak = v.strictObject({ type: v.literal('page-break'), children: VoidChildren });
export type PageBreak = v.InferOutput<typeof PageBreak>;

export const pageBreakSpec: BlockSpec = { kind: 'page-break', content: 'void', words: [] };
