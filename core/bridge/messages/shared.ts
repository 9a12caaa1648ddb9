import * as v from 'valibot';

/** A problem as shown to a person: what is wrong, and what to do. */
export const Problem = v.strictObject({ message: v.string(), advice: v.string() });
export type Problem = v.InferOutput<typeof Problem>;

/** For messages without content. */
export const Nothing = v.null();
