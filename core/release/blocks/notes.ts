import * as v from 'valibot';
import { partField } from '../form/part';
import { FLOW_KINDS, Flow } from './flow';
import type { BlockSpec } from './spec';

/** Notes to editors: background that is not for publication. Its heading is printed by `sectionHeading`. */
export const Notes = v.strictObject({
  type: v.literal('notes'),
  ...partField,
  children: v.array(Flow),
});
export type Notes = v.InferOutput<typeof Notes>;

export const notesSpec: BlockSpec = {
  kind: 'notes',
  content: { allowed: FLOW_KINDS, fill: 'paragraph' },
  words: [],
};
