import * as v from 'valibot';

/** The most contacts that one file may bring in; the largest press list stays far below. */
export const MOST_CONTACTS = 50_000;

/** The largest address book that is read. */
export const MOST_ADDRESS_BYTES = 64 * 1024 * 1024;

/** What an address book says of a person, before it is an entry. An unknown string is empty. */
export const Address = v.strictObject({
  name: v.string(),
  role: v.string(),
  organisation: v.string(),
  wording: v.string(),
  emails: v.array(v.string()),
  /** As they stand in the file. */
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

/** What was read from an address book. What could not be used is named, one sentence each. */
export interface ReadAddresses {
  readonly addresses: readonly Address[];
  readonly problems: readonly string[];
}
