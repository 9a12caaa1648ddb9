import * as v from 'valibot';
import { TopBlock } from '../blocks/block';
import { Facts } from '../facts';

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/**
 * Texts of the release that were sent or approved, by the hash that rounds and sign-offs name them by. Each block
 * is kept once, however many of the texts it is in. For the desk only.
 */
export const Sent = v.strictObject({
  blocks: v.record(Sha256, TopBlock),
  texts: v.record(Sha256, v.strictObject({ facts: Facts, blocks: v.array(Sha256) })),
});
export type Sent = v.InferOutput<typeof Sent>;

export const NOTHING_SENT: Sent = { blocks: {}, texts: {} };
