import * as v from 'valibot';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { FLOW_KINDS, Flow } from './flow';
import { LibraryLink } from './library-link';
import { paragraphSpec } from './paragraph';
import type { BlockSpec } from './spec';

/** The standing "About" text of an organisation. */
export const Boilerplate = v.strictObject({
  type: v.literal('boilerplate'),
  ...partField,
  ...reviewFields,
  link: v.nullable(LibraryLink),
  /** Name of the organisation, as in the facts, that it is about; absent in older files. */
  about: v.optional(v.string(), ''),
  children: v.array(Flow),
});
export type Boilerplate = v.InferOutput<typeof Boilerplate>;

export const boilerplateSpec = {
  kind: 'boilerplate',
  name: 'boilerplate',
  content: { allowed: FLOW_KINDS, fill: 'paragraph' },
  words: [],
  create: (): Boilerplate => ({
    type: 'boilerplate',
    link: null,
    about: '',
    children: [paragraphSpec.create()],
  }),
  edges: { backspace: 'leave', enter: 'leave' },
} as const satisfies BlockSpec<Boilerplate>;
