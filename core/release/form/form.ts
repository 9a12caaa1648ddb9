import * as v from 'valibot';
import { VariableUse } from './condition';
import { Variable } from './variable';

/** The questions of the template that a release was made from, and the answers so far. */
export const Form = v.strictObject({
  /** Introduction above the form; not printed. */
  guidance: v.string(),
  variables: v.array(Variable),
  /** Answers by the name of their use. What a fact holds is not among them. */
  values: v.record(VariableUse, v.string()),
  /** The ids of the template's parts, to tell a removed part from one that was added later. */
  parts: v.array(v.string()),
});
export type Form = v.InferOutput<typeof Form>;

/** Which fields of a block take their value from which variable, by the field's name. */
export const FieldVariables = v.record(v.string(), VariableUse);
export type FieldVariables = v.InferOutput<typeof FieldVariables>;
