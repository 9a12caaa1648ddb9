import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import { reviewFields } from '../review/suggestion';
import { emptyText } from '../text';
import type { BlockSpec } from './spec';

/** A line under the headline that adds to it; not part of the outline. */
export const Subhead = v.strictObject({
  type: v.literal('subhead'),
  ...partField,
  ...reviewFields,
  children: Inlines,
});
export type Subhead = v.InferOutput<typeof Subhead>;

export const subheadSpec = {
  kind: 'subhead',
  name: 'subhead',
  content: 'inlines',
  words: [],
  create: (): Subhead => ({ type: 'subhead', children: [emptyText()] }),
  edges: { backspace: 'paragraph' },
} as const satisfies BlockSpec<Subhead>;
