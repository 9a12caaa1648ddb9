import * as v from 'valibot';

/** The name of a variable: lower-case words with hyphens, as on the command line. */
export const VariableName = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
  v.maxLength(60),
);

/**
 * The name under which a place in the text takes its value: a variable's name, or for an entry of
 * a list `name@entry`, for example `speaker@Terre des Hommes`.
 */
export const VariableUse = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*(@[^\n]+)?$/),
  v.maxLength(300),
);

/** Holds while the variable has one of these values; with an empty list, while it has any. */
export const Condition = v.strictObject({ variable: VariableName, is: v.array(v.string()) });
export type Condition = v.InferOutput<typeof Condition>;
