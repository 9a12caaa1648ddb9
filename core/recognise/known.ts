import { type BoilerplateText, textKey } from '../library/entries/boilerplate-entry';
import type { Entry, EntryKind, EntryOf } from '../library/entries/entry';
import { fold } from '../library/fold';
import type { Flow } from '../release/blocks/flow';
import type { LooseNode } from '../release/nodes';
import { wordsIn } from '../release/words';
import type { ContactFields } from './recognition';

/** What is left of a telephone number in whatever form it is written: its last digits. */
const ownDigits = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '').slice(-9);

const ofKind = <Kind extends EntryKind>(library: readonly Entry[], kind: Kind): EntryOf<Kind>[] =>
  library.filter(
    (entry): entry is EntryOf<Kind> =>
      entry.kind === kind && !entry.archived && entry.mergedInto === null,
  );

/** The entry of a person: by an e-mail address, else a telephone number, else the name where only one has it. */
export function knownContact(
  person: ContactFields,
  library: readonly Entry[],
): EntryOf<'contact'> | null {
  const contacts = ofKind(library, 'contact');
  const emails = new Set(person.emails.map(fold));
  const phones = new Set(person.phones.map(ownDigits).filter((digits) => digits.length >= 7));
  const isNamed = (entry: EntryOf<'contact'>) =>
    person.name !== '' && fold(entry.name) === fold(person.name);
  const byMail = contacts.filter((entry) => entry.emails.some((email) => emails.has(fold(email))));
  const byPhone = contacts.filter((entry) =>
    entry.phones.some((phone) => phones.has(ownDigits(phone))),
  );
  const named = contacts.filter(isNamed);
  // A press office's address and number are those of several people.
  for (const found of [byMail, byPhone]) {
    const [only, ...more] = found;
    const same = found.find(isNamed);
    if (same) return same;
    if (only && more.length === 0 && person.name === '') return only;
  }
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** The entry of an organisation: by its name in any language, or by its acronym. */
export function knownOrganisation(
  name: string,
  library: readonly Entry[],
): EntryOf<'organisation'> | null {
  const wanted = fold(name);
  return (
    ofKind(library, 'organisation').find((entry) =>
      [entry.name, entry.acronym, ...entry.names.map((each) => each.name)].some(
        (each) => each !== '' && fold(each) === wanted,
      ),
    ) ?? null
  );
}

/** The entry whose text a standing text is, word for word, and which of its wordings it is. */
export function knownBoilerplate(
  text: readonly Flow[],
  library: readonly Entry[],
): {
  readonly entry: EntryOf<'boilerplate'>;
  readonly text: BoilerplateText;
  readonly variant: string;
} | null {
  const wanted = said(text);
  if (wanted === '') return null;
  for (const entry of ofKind(library, 'boilerplate')) {
    const found = entry.texts.find(({ body }) => said(body) === wanted);
    if (found) return { entry, text: found, variant: textKey(found) };
  }
  return null;
}

const said = (blocks: readonly Flow[]): string =>
  fold(blocks.flatMap((block) => wordsIn(block as LooseNode)).join(' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
