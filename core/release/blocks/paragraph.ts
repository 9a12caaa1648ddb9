import * as v from 'valibot';
import { partField } from '../form/part';
import { Inlines } from '../inlines/inline';
import { reviewFields } from '../review/suggestion';
import { emptyText } from '../text';
import type { BlockSpec } from './spec';

/** A paragraph of body text, also within quotes, list items, table cells and notes. */
export const Paragraph = v.strictObject({
  type: v.literal('paragraph'),
  ...partField,
  ...reviewFields,
  children: Inlines,
});
export type Paragraph = v.InferOutput<typeof Paragraph>;

export const paragraphSpec = {
  kind: 'paragraph',
  name: 'paragraph',
  content: 'inlines',
  words: [],
  create: (): Paragraph => ({ type: 'paragraph', children: [emptyText()] }),
} as const satisfies BlockSpec<Paragraph>;
