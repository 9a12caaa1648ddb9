import type { ContactEntry } from './entries/contact-entry';
import type { Entry } from './entries/entry';
import { fold } from './fold';

/**
 * Entries that are probably the same person, organisation or thing, in groups of two or more.
 * Contacts: the same name at the same organisation, or one name that is part of the other ("A. Nasser")
 * together with the same e-mail address or telephone number. Others: the same kind and name.
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

/** A shared address makes no two people one, nor three offices: their names have to agree, too. */
function alike(a: Entry, b: Entry): boolean {
  if (a.kind !== 'contact' || b.kind !== 'contact') return a.kind === b.kind;
  const [names, others] = [namesOf(a), namesOf(b)];
  const sameName = [...names].sort().join() === [...others].sort().join();
  if (sameName) return sameOrganisation(a, b) || share(a.emails, b.emails);
  if (!mayBeOne(names, others)) return false;
  return share(a.emails, b.emails) || share(a.phones, b.phones);
}

/** Words of an office's name: another word beside them is another office. */
const OFFICE =
  /^(?:bureau|communications?|contact|desk|duty|editor|info|media|news|newsdesk|newsroom|office|prensa|press|presse|pressestelle|service|spokesperson|team)$/;

/** Whether one name may be the other written shorter: "Nasser, A.", "Amal K. Nasser". */
function mayBeOne(one: readonly string[], other: readonly string[]): boolean {
  if ([...one, ...other].some((name) => OFFICE.test(name))) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const isMet = (name: string): boolean =>
    long.some((each) => each === name || isInitial(name, each) || isInitial(each, name));
  return short.some((name) => name.length > 1 && long.includes(name)) && short.every(isMet);
}

const isInitial = (initial: string, name: string): boolean =>
  initial.length === 1 && name.startsWith(initial);

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
