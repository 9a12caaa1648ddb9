import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import { reviewFields } from '../review/suggestion';
import { emptyText } from '../text';
import type { BlockSpec } from './spec';

/** The first paragraph. The dateline (facts: place and date) is printed run in before its text. */
export const Lede = v.strictObject({
  type: v.literal('lede'),
  ...partField,
  ...reviewFields,
  children: Inlines,
});
export type Lede = v.InferOutput<typeof Lede>;

export const ledeSpec = {
  kind: 'lede',
  name: 'lede',
  content: 'inlines',
  words: [],
  create: (): Lede => ({ type: 'lede', children: [emptyText()] }),
} as const satisfies BlockSpec<Lede>;
