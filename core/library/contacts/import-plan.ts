import * as v from 'valibot';
import { internationalPhone } from '../../release/phone';
import { DuplicateFinder } from '../duplicates';
import { ContactEntry } from '../entries/contact-entry';
import type { Entry } from '../entries/entry';
import { filledFrom } from '../merge-duplicates';
import { saysTheSame } from '../merge-edits';
import { newId } from '../new-id';
import type { Address } from './address';
import type { DuplicateStrategy } from './duplicate-strategy';

/** One contact of an import, and the one like it that is there already, in the library or above. */
export interface PlannedContact {
  readonly contact: ContactEntry;
  readonly like: ContactEntry | null;
}

export interface ImportOrder {
  readonly addresses: readonly Address[];
  /** The library's entries. */
  readonly library: Iterable<Entry>;
  /** ISO 3166-1 country of telephone numbers without a country code; may be empty. */
  readonly country: string;
  /** Fresh random hexadecimal digits, at least eight, each time it is asked. */
  readonly random: () => string;
  /** The present instant, ISO 8601 with `Z`. */
  readonly now: string;
}

/** Plans an import: each contact as an entry, with its probable duplicate. */
export function planImport({ addresses, library, country, random, now }: ImportOrder) {
  const finder = new DuplicateFinder(library);
  return addresses.map((address): PlannedContact => {
    const { name, phones, ...fields } = address;
    const contact = v.parse(ContactEntry, {
      ...fields,
      kind: 'contact',
      id: newId('contact', name, random()),
      name,
      phones: phones.map((phone) => internationalPhone(phone, country)),
      created: now,
      modified: now,
    });
    const like = finder.match(contact);
    if (!like) finder.add(contact);
    return { contact, like: like?.kind === 'contact' ? like : null };
  });
}

/** The entries that an import writes, and how many contacts were added, changed and left out. */
export interface ImportResult {
  readonly entries: readonly ContactEntry[];
  readonly added: number;
  readonly changed: number;
  readonly skipped: number;
}

/** The result of an import as a sentence: "3 added, 1 updated." */
export function importSentence(
  result: Omit<ImportResult, 'entries'> & { readonly isStopped?: boolean },
): string {
  const { added, changed, skipped, isStopped = false } = result;
  if (isStopped) {
    const done = importSentence({ added, changed, skipped });
    return `Cancelled. ${added + changed > 0 ? `By then: ${done}` : done}`;
  }
  const parts = [
    added > 0 && `${added} added`,
    changed > 0 && `${changed} updated`,
    skipped > 0 && `${skipped} unchanged`,
  ].filter(Boolean);
  return parts.length > 0 ? `${parts.join(', ')}.` : 'No contacts were imported.';
}

/**
 * Carries out a plan. `fill` adds missing values to the existing entry, `replace` prefers the
 * file's values, `skip` leaves the entry alone, `add` makes a second one.
 *
 * @param wayOf the strategy for each duplicate, by its index in the plan
 */
export function importResult(
  plan: readonly PlannedContact[],
  wayOf: (index: number) => DuplicateStrategy,
  now: string,
): ImportResult {
  const written = new Map<string, ContactEntry>();
  const counts = { added: 0, changed: 0, skipped: 0 };
  const old = new Map<string, ContactEntry>();
  for (const [index, { contact, like }] of plan.entries()) {
    const way = like ? wayOf(index) : 'add';
    if (way === 'add' || !like) {
      written.set(contact.id, contact);
      counts.added += 1;
      continue;
    }
    const there = written.get(like.id) ?? like;
    const merged =
      way === 'skip'
        ? there
        : way === 'fill'
          ? filledFrom(there, contact)
          : winning(there, contact);
    if (saysTheSame(merged, there)) {
      counts.skipped += 1;
      continue;
    }
    if (!written.has(like.id)) old.set(like.id, like);
    const revision = (old.get(like.id)?.revision ?? 0) + (old.has(like.id) ? 1 : there.revision);
    written.set(like.id, { ...merged, revision, modified: now });
    counts.changed += 1;
  }
  return { entries: [...written.values()], ...counts };
}

/** The file's values, and the existing entry's for the rest. */
function winning(there: ContactEntry, contact: ContactEntry): ContactEntry {
  const filled = filledFrom(contact, there);
  const { id, revision, created, remarks } = there;
  return { ...filled, id, revision, created, remarks: contact.remarks || remarks };
}
