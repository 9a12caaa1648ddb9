import type { Person, Review } from '../../release/review/review';
import type { Sent } from './hidden-part';

/** Longer names are cut: no person has one. */
const LONGEST = 200;

/** A person whose name somebody in the release has already. */
export interface SameName {
  readonly author: string;
  /** The person in the release, by their id. */
  readonly known: string;
}

/** The people of one answer, by the names in the document. */
export class AnswerPeople {
  private readonly ids = new Map<string, string>();
  /** Names that somebody else in the release has, too. */
  readonly sameNames: SameName[] = [];
  people: Review['people'];

  constructor(
    people: Review['people'],
    private readonly organisation: string,
    private readonly authors: Sent['authors'],
    /** Names of people who are the ones that the release knows. */
    private readonly same: ReadonlySet<string>,
    private readonly newId: (...words: readonly string[]) => string,
  ) {
    this.people = people;
  }

  /** The id of an author in the release, which knows them from now on. */
  idOf(author: string): string {
    const known = this.ids.get(author) ?? this.find(author);
    this.ids.set(author, known);
    return known;
  }

  private find(author: string): string {
    const person: Person = { name: shortName(author), organisation: this.organisation };
    const one = this.knownBy(author, person.name);
    if (one) {
      this.sameNames.push({ author, known: one });
      if (this.same.has(author)) return one;
    }
    const again = Object.entries(this.people).find(
      ([id, { name, organisation }]) =>
        id !== one && name === person.name && organisation === person.organisation,
    );
    if (again) return again[0];
    const id = this.newId('person', this.organisation, author);
    this.people = { ...this.people, [id]: person };
    return id;
  }

  /** Somebody in what was sent, who has the name of an author there or by themselves. */
  private knownBy(author: string, name: string): string | null {
    const own = Object.hasOwn(this.authors, author) ? this.authors[author] : undefined;
    if (own !== undefined && own in this.people) return own;
    const sent = new Set(Object.values(this.authors));
    const found = Object.entries(this.people).find(
      ([id, each]) => sent.has(id) && each.name === name,
    );
    return found?.[0] ?? null;
  }
}

/** A name as people read it; empty where a document says none. */
export function shortName(author: string): string {
  const name = author.replace(/\s+/g, ' ').trim();
  const letters = Array.from(name);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : name;
}
