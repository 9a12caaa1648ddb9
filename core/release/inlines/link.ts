import * as v from 'valibot';
import { Text } from '../text';
import { FactReference } from './fact';
import { Placeholder } from './placeholder';

/**
 * A link over some text. `url` is kept as it was written, dead ones (`#`) too, so that a check
 * can point at them; exports decide through `safeUrl` what becomes clickable.
 */
export const Link = v.strictObject({
  type: v.literal('link'),
  url: v.string(),
  children: v.array(v.union([Text, Placeholder, FactReference])),
});
export type Link = v.InferOutput<typeof Link>;
