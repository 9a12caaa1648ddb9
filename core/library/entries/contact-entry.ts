import * as v from 'valibot';
import { LanguageTag } from '../../release/text';
import { isTimeZoneName } from '../../release/time-zone-name';
import { entryBase, words } from './entry-base';

/** A press contact in the library. */
export const ContactEntry = v.strictObject({
  ...entryBase,
  kind: v.literal('contact'),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  role: words,
  /** The organisation's name, as it prints. */
  organisation: words,
  /** Printed straight after the name instead of role and organisation; see `Contact.wording`. */
  wording: words,
  emails: v.optional(v.array(v.string()), []),
  /** In international form where the country is known: `+41 22 909 50 00`. */
  phones: v.optional(v.array(v.string()), []),
  languages: v.optional(v.array(LanguageTag), []),
  hours: words,
  /** The part of the world the person answers for, in words: "East Africa". */
  region: words,
  /** IANA time zone the person works in; empty where it is not known. */
  timeZone: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.check(isTimeZoneName))]), ''),
});
export type ContactEntry = v.InferOutput<typeof ContactEntry>;
