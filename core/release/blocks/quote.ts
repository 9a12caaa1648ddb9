import * as v from 'valibot';
import { isolatedPieces } from '../bidi';
import { commaOf } from '../comma';
import { directionOf } from '../facts';
import { FieldVariables } from '../form/form';
import { partField } from '../form/part';
import { reviewFields } from '../review/suggestion';
import { Paragraph, paragraphSpec } from './paragraph';
import type { BlockSpec } from './spec';

/** A quotation and its speaker. An unknown part is an empty string. */
export const Quote = v.strictObject({
  type: v.literal('quote'),
  ...partField,
  ...reviewFields,
  speaker: v.string(),
  role: v.string(),
  organisation: v.string(),
  /** Fields that a template's variables fill. */
  from: v.exactOptional(FieldVariables),
  children: v.array(Paragraph),
});
export type Quote = v.InferOutput<typeof Quote>;

export const quoteSpec = {
  kind: 'quote',
  name: 'quote',
  content: { allowed: ['paragraph'], fill: 'paragraph' },
  words: ['speaker', 'role', 'organisation'],
  create: (): Quote => ({
    type: 'quote',
    speaker: '',
    role: '',
    organisation: '',
    children: [paragraphSpec.create()],
  }),
  edges: { backspace: 'leave', enter: 'leave', isWhole: true },
} as const satisfies BlockSpec<Quote>;

/**
 * "Speaker, Role, Organisation" with the parts that are known; empty where none is. The parts are
 * isolated (`bidi.ts`) where they run in different directions.
 *
 * @param language of the release, BCP 47: Arabic and Chinese have commas of their own
 */
export function attributionOf(
  { speaker, role, organisation }: Pick<Quote, 'speaker' | 'role' | 'organisation'>,
  language: string,
): string {
  const parts = [speaker, role, organisation].filter((part) => part.trim());
  return isolatedPieces(parts, directionOf(language)).join(commaOf(language));
}
