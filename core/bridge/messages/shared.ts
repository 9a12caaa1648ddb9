import * as v from 'valibot';

/** What a person is told when something went wrong: what is wrong, and what to do. */
export const Problem = v.strictObject({ message: v.string(), advice: v.string() });
export type Problem = v.InferOutput<typeof Problem>;

/** Sent or answered where there is nothing to say. */
export const Nothing = v.null();
