import * as v from 'valibot';

/** The most contacts that one file may bring in; the largest press list stays far below. */
export const MAX_CONTACTS = 50_000;

/** The largest address book that is read. */
export const MAX_ADDRESS_BYTES = 64 * 1024 * 1024;

/** A person from an address book, before it becomes an entry. Unknown strings are empty. */
export const Address = v.strictObject({
  name: v.string(),
  role: v.string(),
  organisation: v.string(),
  wording: v.string(),
  emails: v.array(v.string()),
  /** As written in the file. */
  phones: v.array(v.string()),
  /** BCP 47 tags, well-formed. */
  languages: v.array(v.string()),
  hours: v.string(),
  region: v.string(),
  /** An IANA time zone, or empty. */
  timeZone: v.string(),
  tags: v.array(v.string()),
  remarks: v.string(),
});
export type Address = v.InferOutput<typeof Address>;

export const emptyAddress = (): Address => ({
  name: '',
  role: '',
  organisation: '',
  wording: '',
  emails: [],
  phones: [],
  languages: [],
  hours: '',
  region: '',
  timeZone: '',
  tags: [],
  remarks: '',
});

/** The contents of an address book, with a sentence for each unusable item. */
export interface ReadAddresses {
  readonly addresses: readonly Address[];
  readonly problems: readonly string[];
}
