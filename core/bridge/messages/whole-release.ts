import type * as v from 'valibot';
import { Release as Schema } from '../../release/release';

/**
 * A release in a message. It has a name, so that the compiler need not write out its fields in the type of every
 * message that holds one: together they would be longer than it can write.
 */
export interface Release extends v.InferOutput<typeof Schema> {}
export const Release: v.GenericSchema<unknown, Release> = Schema;
