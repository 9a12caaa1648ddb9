import type { ContactEntry } from './entries/contact-entry';
import type { Entry } from './entries/entry';
import { fold } from './fold';

/**
 * Entries that are probably the same person, organisation or thing, in groups of two or more.
 * Contacts: the same e-mail address or telephone number together with a name that has a word in
 * common, or the same name at the same organisation. Others: the same kind and name.
 */
export function duplicatesAmong(entries: readonly Entry[]): Entry[][] {
  const finder = new DuplicateFinder();
  const groups = new Map<Entry, Entry[]>();
  for (const entry of entries) {
    if (entry.archived) continue;
    const match = finder.match(entry);
    const group = match ? (groups.get(match) ?? [match]) : [];
    if (match) {
      group.push(entry);
      groups.set(match, group);
      groups.set(entry, group);
    }
    finder.add(entry);
  }
  return [...new Set(groups.values())];
}

/** Answers for one entry after the other whether one like it has been added before. */
export class DuplicateFinder {
  #byKey = new Map<string, Entry[]>();

  constructor(entries: Iterable<Entry> = []) {
    for (const entry of entries) if (!entry.archived) this.add(entry);
  }

  add(entry: Entry): void {
    for (const key of keysOf(entry)) {
      const known = this.#byKey.get(key);
      if (known) known.push(entry);
      else this.#byKey.set(key, [entry]);
    }
  }

  match(entry: Entry): Entry | undefined {
    for (const key of keysOf(entry)) {
      const found = this.#byKey.get(key)?.find((other) => other !== entry && alike(entry, other));
      if (found) return found;
    }
    return undefined;
  }
}

function keysOf(entry: Entry): string[] {
  if (entry.kind !== 'contact') return [`${entry.kind} ${fold(entry.name).trim()}`];
  return [
    ...entry.emails.map((email) => `email ${email.trim().toLowerCase()}`),
    ...entry.phones.map((phone) => `phone ${phone.replace(/\D/g, '')}`),
    `person ${namesOf(entry).sort().join(' ')}`,
  ].filter((key) => !key.endsWith(' '));
}

/** A press office's shared address makes no two people one: their names have to meet, too. */
function alike(a: Entry, b: Entry): boolean {
  if (a.kind !== 'contact' || b.kind !== 'contact') return a.kind === b.kind;
  const [names, others] = [namesOf(a), namesOf(b)];
  // An initial in common says nothing.
  if (!names.some((name) => name.length > 1 && others.includes(name))) return false;
  const sameName = [...names].sort().join() === [...others].sort().join();
  if (sameName) return sameOrganisation(a, b) || share(a.emails, b.emails);
  return share(a.emails, b.emails) || share(a.phones, b.phones);
}

const namesOf = ({ name }: ContactEntry): string[] =>
  fold(name)
    .split(/[\s,.’'-]+/)
    .filter(Boolean);

function sameOrganisation(a: ContactEntry, b: ContactEntry): boolean {
  const [one, other] = [fold(a.organisation).trim(), fold(b.organisation).trim()];
  return one === other || one === '' || other === '';
}

function share(a: readonly string[], b: readonly string[]): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[\s()./-]/g, '');
  const known = new Set(a.map(plain));
  return b.some((value) => known.has(plain(value)));
}
