import * as v from 'valibot';
import { VariableUse } from '../form/condition';
import { InlineSuggestions } from '../review/suggestion';
import { VoidChildren } from '../text';

/**
 * A gap that a person still has to fill, such as "[Name of spokesperson]". Void: it is replaced as
 * a whole. `label` describes the missing text.
 */
export const Placeholder = v.strictObject({
  type: v.literal('placeholder'),
  label: v.pipe(v.string(), v.nonEmpty()),
  /** The variable of the release's form that fills it, where there is one. */
  variable: v.exactOptional(VariableUse),
  suggestions: v.exactOptional(InlineSuggestions),
  children: VoidChildren,
});
export type Placeholder = v.InferOutput<typeof Placeholder>;
