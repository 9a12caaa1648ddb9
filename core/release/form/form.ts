import * as v from 'valibot';
import { VariableUse } from './condition';
import { Variable } from './variable';

/** What a release that was made from a template asks for, and what has been answered so far. */
export const Form = v.strictObject({
  /** What to know before beginning; shown above the form, printed nowhere. */
  guidance: v.string(),
  variables: v.array(Variable),
  /** Answers by the name of their use. What a fact holds is not among them. */
  values: v.record(VariableUse, v.string()),
  /** The ids of the template's parts, so that one taken out is told from one that came later. */
  parts: v.array(v.string()),
});
export type Form = v.InferOutput<typeof Form>;

/** Which fields of a block take their value from which variable, by the field's name. */
export const FieldVariables = v.record(v.string(), VariableUse);
export type FieldVariables = v.InferOutput<typeof FieldVariables>;
