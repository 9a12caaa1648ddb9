import * as v from 'valibot';
import { ContactEntry } from '../../../core/library/entries/contact-entry';
import { Entry } from '../../../core/library/entries/entry';

let count = 0;

/** A contact of the library around some fields. */
export function contactEntry(fields: Partial<ContactEntry> & { name: string }): ContactEntry {
  count += 1;
  return v.parse(ContactEntry, { kind: 'contact', id: `contact-${count}`, ...fields });
}

/** An entry written as sparsely as a person may write its file. */
export const entry = (fields: object): Entry => v.parse(Entry, fields);
