import * as v from 'valibot';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { FLOW_KINDS, Flow } from './flow';
import { paragraphSpec } from './paragraph';
import type { BlockSpec } from './spec';

/** Notes to editors: background that is not for publication. Its heading is printed by `sectionHeading`. */
export const Notes = v.strictObject({
  type: v.literal('notes'),
  ...partField,
  ...reviewFields,
  children: v.array(Flow),
});
export type Notes = v.InferOutput<typeof Notes>;

export const notesSpec = {
  kind: 'notes',
  name: 'notes to editors',
  content: { allowed: FLOW_KINDS, fill: 'paragraph' },
  words: [],
  create: (): Notes => ({ type: 'notes', children: [paragraphSpec.create()] }),
  edges: { backspace: 'leave', enter: 'leave' },
} as const satisfies BlockSpec<Notes>;
