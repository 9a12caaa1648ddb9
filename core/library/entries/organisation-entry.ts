import * as v from 'valibot';
import { Logo } from '../../release/facts';
import { LanguageTag } from '../../release/text';
import { entryBase, words } from './entry-base';

/** An organisation that issues or co-signs releases. Its "About" is a boilerplate entry. */
export const OrganisationEntry = v.strictObject({
  ...entryBase,
  kind: v.literal('organisation'),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  acronym: words,
  /** Its names in other languages; `name` is the default. */
  names: v.optional(
    v.array(v.strictObject({ language: LanguageTag, name: v.string(), acronym: words })),
    [],
  ),
  website: words,
  /** Accounts, for example `{ network: 'Mastodon', handle: '@unicef@example.social' }`. */
  social: v.optional(v.array(v.strictObject({ network: v.string(), handle: v.string() })), []),
  logo: v.optional(v.nullable(Logo), null),
  /** Its colour for headings, rules and quotes, `#rrggbb`. Absent if none was chosen. */
  colour: v.exactOptional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i))),
});
export type OrganisationEntry = v.InferOutput<typeof OrganisationEntry>;
