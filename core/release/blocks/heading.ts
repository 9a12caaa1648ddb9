import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import { reviewFields } from '../review/suggestion';
import { emptyText } from '../text';
import type { BlockSpec } from './spec';

/** A heading inside the body. Level 1 is the headline's, so these are 2 and 3. */
export const Heading = v.strictObject({
  type: v.literal('heading'),
  ...partField,
  ...reviewFields,
  level: v.picklist([2, 3]),
  children: Inlines,
});
export type Heading = v.InferOutput<typeof Heading>;

export const headingSpec = {
  kind: 'heading',
  name: 'heading',
  content: 'inlines',
  words: [],
  create: (): Heading => ({ type: 'heading', level: 2, children: [emptyText()] }),
  edges: { backspace: 'paragraph' },
} as const satisfies BlockSpec<Heading>;
