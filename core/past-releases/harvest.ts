import { DuplicateFinder } from '../library/duplicates';
import type { Entry } from '../library/entries/entry';
import { entryFromBlock } from '../library/entry-from-block';
import { fold } from '../library/fold';
import { filledFrom } from '../library/merge-duplicates';
import { saysTheSame } from '../library/merge-edits';
import { newEntry } from '../library/new-entry';
import { newId } from '../library/new-id';
import type { ContactFields } from '../recognise/recognition';
import { createBlock } from '../release/blocks/create';
import { emptyFacts } from '../release/empty-facts';
import type { LooseNode } from '../release/nodes';
import { wordsIn } from '../release/words';
import type { PastRelease, PastText } from './past-release';

/** A release of the archive as the harvest reads it. */
export interface HarvestedRelease {
  readonly path: string;
  readonly about: PastRelease;
  readonly text: PastText;
}

/** Where something was found. */
export interface FoundIn {
  readonly path: string;
  readonly title: string;
}

/** A field in which releases, or a release and the library, differ. */
export interface Conflict {
  readonly field: string;
  /** What is taken: the library's, or what the newest release says. */
  readonly kept: string;
  /** What else was found. */
  readonly others: readonly string[];
}

/** Something of the archive that can become an entry of the library, or add to one. */
export interface Harvested {
  readonly entry: Entry;
  /** The entry of the library that it belongs to; null where it is new. */
  readonly like: { readonly id: string; readonly name: string } | null;
  /** It adds something: a new entry, or fields that the library's lacks. */
  readonly isNews: boolean;
  /** It has an address or a number, or is a text: worth keeping without a second look. */
  readonly isWhole: boolean;
  readonly conflicts: readonly Conflict[];
  /** The first releases that it was found in, the newest first. */
  readonly places: readonly FoundIn[];
  /** In how many it was found. */
  readonly count: number;
}

interface Options {
  readonly now: string;
  /** Fresh random hexadecimal digits, at least eight, each time it is asked. */
  readonly random: () => string;
}

const MAX_PLACES = 5;
/** What is compared of a contact; lists are joined and never in conflict. */
const SCALARS = ['role', 'organisation', 'hours'] as const;

/**
 * Collects contacts, speakers, organisations and boilerplates of old releases, the same ones once. What is
 * said differently is what the newest release says; nothing that the library has is ever replaced.
 */
export class Harvest {
  readonly #options: Options;
  readonly #library = new Map<string, Entry>();
  readonly #libraryFinder: DuplicateFinder;
  readonly #finder = new DuplicateFinder();
  readonly #byWords = new Map<string, Entry>();
  readonly #found = new Map<Entry, Gathered>();

  /** @param library what the library has */
  constructor(library: Iterable<Entry>, options: Options) {
    this.#options = options;
    for (const entry of library) if (!entry.archived) this.#library.set(entry.id, entry);
    this.#libraryFinder = new DuplicateFinder(this.#library.values());
  }

  /** Adds what is in a release. The newest release is to be added first. */
  add(release: HarvestedRelease): void {
    const { about, text } = release;
    const { now } = this.#options;
    const facts = emptyFacts(about.language || 'en-GB', now);
    for (const contact of text.contacts) {
      const block = { ...createBlock.contact(), ...plain(contact) };
      if (contact.name.trim()) this.#put(entryFromBlock(block, facts, 'new'), release);
    }
    for (const { name, role, organisation } of text.speakers) {
      const block = { ...createBlock.contact(), name, role, organisation };
      this.#put(entryFromBlock(block, facts, 'new'), release);
    }
    for (const name of about.organisations) {
      this.#put({ ...newEntry('organisation', this.#options.random(), now), name }, release);
    }
    for (const { about: owner, paragraphs } of text.boilerplates) {
      const children = paragraphs.map((line) => ({
        ...createBlock.paragraph(),
        children: [{ text: line }],
      }));
      const block = { ...createBlock.boilerplate(), about: owner, children };
      if (paragraphs.length > 0) this.#put(entryFromBlock(block, facts, 'new'), release);
    }
  }

  /** What was found, by kind, what comes most often first. */
  all(): Harvested[] {
    return [...this.#found.values()]
      .map((gathered) => this.#harvested(gathered))
      .sort(
        (a, b) =>
          KINDS.indexOf(a.entry.kind) - KINDS.indexOf(b.entry.kind) ||
          Number(b.isNews) - Number(a.isNews) ||
          b.count - a.count ||
          a.entry.name.localeCompare(b.entry.name),
      );
  }

  #put(draft: Entry | null, { path, about }: HarvestedRelease): void {
    if (!draft) return;
    const words = draft.kind === 'boilerplate' ? wordsOf(draft) : '';
    const same = (words && this.#byWords.get(words)) || this.#finder.match(draft);
    const gathered = same && this.#found.get(same);
    const place = { path, title: about.title };
    if (!gathered) {
      this.#finder.add(draft);
      if (words) this.#byWords.set(words, draft);
      this.#found.set(draft, {
        entry: draft,
        values: valuesOf(draft),
        places: [place],
        count: 1,
        last: path,
      });
      return;
    }
    if (gathered.last !== path) {
      gathered.last = path;
      gathered.count += 1;
      if (gathered.places.length < MAX_PLACES) gathered.places.push(place);
    }
    gathered.entry = filledFrom(gathered.entry, draft);
    for (const [field, values] of valuesOf(draft)) {
      const known = gathered.values.get(field) ?? new Set();
      for (const value of values) known.add(value);
      gathered.values.set(field, known);
    }
  }

  #harvested({ entry, values, places, count }: Gathered): Harvested {
    const like = this.#libraryFinder.match(entry) ?? null;
    const kept = like ? filledFrom(like, entry) : entry;
    const conflicts = [...values].flatMap(([field, all]): Conflict[] => {
      const value =
        fieldsOf(kept)
          .find(([name]) => name === field)?.[1]
          .trim() ?? '';
      const others = [...all].filter((each) => each !== value);
      return others.length > 0 ? [{ field, kept: value, others }] : [];
    });
    const isContact = entry.kind === 'contact';
    return {
      entry: like
        ? { ...kept, revision: like.revision + 1, modified: this.#options.now }
        : this.#fresh(entry),
      like: like && { id: like.id, name: like.name },
      isNews: !like || !saysTheSame(kept, like),
      isWhole: !isContact || entry.emails.length + entry.phones.length > 0,
      conflicts,
      places,
      count,
    };
  }

  #fresh(entry: Entry): Entry {
    const { now, random } = this.#options;
    return { ...entry, id: newId(entry.kind, entry.name, random()), created: now, modified: now };
  }
}

const KINDS: readonly Entry['kind'][] = ['contact', 'organisation', 'boilerplate'];

interface Gathered {
  entry: Entry;
  /** What was found of each field that has one value. */
  readonly values: Map<string, Set<string>>;
  readonly places: FoundIn[];
  count: number;
  /** The release in which it was found last. */
  last: string;
}

/** What is compared: fields of a contact, and the wording of a boilerplate in each language. */
function valuesOf(entry: Entry): Map<string, Set<string>> {
  const values = fieldsOf(entry).filter(([, value]) => value.trim() !== '');
  return new Map(values.map(([field, value]) => [field, new Set([value.trim()])]));
}

function fieldsOf(entry: Entry): (readonly [field: string, value: string])[] {
  if (entry.kind === 'contact') return SCALARS.map((field) => [field, entry[field]] as const);
  if (entry.kind !== 'boilerplate') return [];
  return entry.texts.map(
    ({ language, body }) =>
      [
        `text in ${language}`,
        body.flatMap((block) => wordsIn(block as LooseNode)).join(' '),
      ] as const,
  );
}

const plain = ({ name, role, organisation, emails, phones, languages, hours }: ContactFields) => ({
  name,
  role,
  organisation,
  emails: [...emails],
  phones: [...phones],
  languages: [...languages],
  hours,
});

/** The words of a boilerplate: it is the same under another name. */
const wordsOf = (entry: Entry): string =>
  fieldsOf(entry)
    .map(([, words]) => fold(words).replace(/\s+/g, ' ').trim())
    .join(' ');
