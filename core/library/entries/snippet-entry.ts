import * as v from 'valibot';
import { Flow } from '../../release/blocks/flow';
import { LanguageTag } from '../../release/text';
import { entryBase } from './entry-base';

/** A text for repeated use: inserted without a link. */
export const SnippetEntry = v.strictObject({
  ...entryBase,
  kind: v.literal('snippet'),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  language: v.optional(LanguageTag, 'en'),
  body: v.pipe(v.array(Flow), v.minLength(1)),
});
export type SnippetEntry = v.InferOutput<typeof SnippetEntry>;
