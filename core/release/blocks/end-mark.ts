import * as v from 'valibot';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { emptyText, VoidChildren } from '../text';
import type { BlockSpec } from './spec';

/** Marks the end of the text for publication. At most one, after the body. */
export const EndMark = v.strictObject({
  type: v.literal('end-mark'),
  ...partField,
  ...reviewFields,
  mark: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  children: VoidChildren,
});
export type EndMark = v.InferOutput<typeof EndMark>;

export const endMarkSpec = {
  kind: 'end-mark',
  name: 'end mark',
  content: 'void',
  words: [],
  create: (): EndMark => ({ type: 'end-mark', mark: '###', children: [emptyText()] }),
} as const satisfies BlockSpec<EndMark>;
