import type { LooseNode } from '../release/nodes';
import { wordsIn } from '../release/words';
import type { Entry, EntryKind } from './entries/entry';
import { fold } from './fold';

/** What to look for. Empty `text` finds everything. */
export interface Query {
  readonly text: string;
  /** None: every kind. */
  readonly kinds: readonly EntryKind[];
  readonly tag: string;
  /** Archived entries only, instead of the ones in use. */
  readonly archived: boolean;
}

interface Row {
  readonly entry: Entry;
  /** The folded name; its words have a space before each. */
  readonly name: string;
  /** Everything that can be found, folded. */
  readonly all: string;
  readonly tags: readonly string[];
}

/**
 * Finds entries as somebody types. Every word of the query has to occur; entries in whose name a
 * word begins so come first, then those where it begins so anywhere, then by name.
 *
 * Texts are folded once, when an entry comes in, so a keystroke is one pass over plain strings:
 * flat in time, whatever is typed (an inverted index is quicker for rare words and many times
 * slower for common ones).
 */
export class Search {
  #rows = new Map<string, Row>();
  /** By name; null after a change. */
  #sorted: Row[] | null = null;

  put(entry: Entry): void {
    this.#rows.set(entry.id, rowOf(entry));
    this.#sorted = null;
  }

  remove(id: string): void {
    if (this.#rows.delete(id)) this.#sorted = null;
  }

  find({ text, kinds, tag, archived }: Query): Entry[] {
    const wanted = fold(text).split(/\s+/).filter(Boolean);
    const kindSet = new Set(kinds);
    const best: Entry[] = [];
    const good: Entry[] = [];
    const rest: Entry[] = [];
    for (const { entry, name, all, tags } of this.#byName()) {
      if (entry.archived !== archived) continue;
      if (kindSet.size > 0 && !kindSet.has(entry.kind)) continue;
      if (tag && !tags.includes(tag)) continue;
      if (!wanted.every((word) => all.includes(word))) continue;
      if (wanted.every((word) => name.includes(` ${word}`))) best.push(entry);
      else if (wanted.every((word) => all.includes(` ${word}`))) good.push(entry);
      else rest.push(entry);
    }
    return [...best, ...good, ...rest];
  }

  #byName(): readonly Row[] {
    this.#sorted ??= [...this.#rows.values()].sort((a, b) => BY_NAME.compare(a.name, b.name));
    return this.#sorted;
  }
}

/** Person 2 before Person 10. The names are folded: their language no longer matters. */
const BY_NAME = new Intl.Collator('en', { numeric: true });

function rowOf(entry: Entry): Row {
  const folded = (pieces: readonly string[]) =>
    ` ${fold(pieces.join(' ')).replace(/[\s,;.()/@]+/g, ' ')} `;
  return {
    entry,
    name: folded([entry.name]),
    // Addresses are found whole, too, and telephone numbers without their spaces.
    all: `${folded(searched(entry))} ${fold(numbers(entry))} `,
    tags: entry.tags,
  };
}

function searched(entry: Entry): string[] {
  const common = [entry.name, ...entry.tags, entry.remarks];
  switch (entry.kind) {
    case 'contact':
      return [
        ...common,
        entry.role,
        entry.organisation,
        entry.wording,
        ...entry.emails,
        entry.region,
        entry.hours,
      ];
    case 'organisation':
      return [
        ...common,
        entry.acronym,
        entry.website,
        ...entry.names.flatMap(({ name, acronym }) => [name, acronym]),
        ...entry.social.map(({ handle }) => handle),
      ];
    case 'boilerplate':
      return [...common, entry.owner, ...entry.texts.flatMap(({ body }) => textOf(body))];
    case 'snippet':
      return [...common, ...textOf(entry.body)];
    case 'image':
      return [...common, entry.caption, entry.credit, entry.alt];
  }
}

const textOf = (body: readonly unknown[]): string[] =>
  body.flatMap((block) => wordsIn(block as LooseNode));

function numbers(entry: Entry): string {
  if (entry.kind !== 'contact') return '';
  return [...entry.emails, ...entry.phones.flatMap((p) => [p, p.replace(/[^+\d]/g, '')])].join(' ');
}
