import * as v from 'valibot';
import { InlineSuggestions } from '../review/suggestion';
import { VoidChildren } from '../text';

/** The facts of a release that its text can refer to. */
export const FACT_NAMES = ['title', 'place', 'date', 'organisations', 'reference'] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** A reference to a fact of the release: prints the fact's present value, so it is never stale. */
export const FactReference = v.strictObject({
  type: v.literal('fact'),
  fact: v.picklist(FACT_NAMES),
  suggestions: v.exactOptional(InlineSuggestions),
  children: VoidChildren,
});
export type FactReference = v.InferOutput<typeof FactReference>;
