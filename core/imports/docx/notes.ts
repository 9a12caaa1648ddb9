import type { LossCount } from '../losses';

type NoteKind = 'footnote' | 'endnote';

/** Numbers the notes of a document in the order in which its text names them. */
export class Notes {
  private readonly named: Record<NoteKind, Map<string, number>> = {
    footnote: new Map(),
    endnote: new Map(),
  };

  constructor(
    private readonly known: Readonly<Record<NoteKind, ReadonlySet<string>>>,
    private readonly losses: LossCount,
  ) {}

  /** The mark that stands in the text for a note; empty where there is no such note, or it has one already. */
  markOf(kind: NoteKind, id: string, hasOwnMark: boolean): string {
    if (!this.known[kind].has(id)) return '';
    const named = this.named[kind];
    const number = named.get(id) ?? named.size + 1;
    if (!named.has(id)) this.losses.add('footnote');
    named.set(id, number);
    return hasOwnMark ? '' : String(number);
  }

  /** Ids of the notes that the text names, in their order. */
  all(kind: NoteKind): readonly string[] {
    return [...this.named[kind].keys()];
  }
}
