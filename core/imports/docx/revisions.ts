import { ownValue } from '../../text/own-value';
import type { ImportOptions } from '../import-format';
import type { Revisions } from '../source';
import type { XmlElement } from './xml';

export type RevisionKind = 'insertion' | 'deletion' | 'move-from' | 'move-to';

/** One tracked change that holds for some text, a paragraph's end or a row. */
export interface Revision {
  readonly kind: RevisionKind;
  readonly id: string;
  readonly author: string;
  /** As the file has it: ISO 8601, often without a zone; empty where it is not said. */
  readonly date: string;
  /** The same in UTC, which newer versions of Word say as well; empty where it is not said. */
  readonly dateUtc: string;
}

const KINDS: Readonly<Record<string, RevisionKind>> = {
  'w:ins': 'insertion',
  'w:del': 'deletion',
  'w:moveFrom': 'move-from',
  'w:moveTo': 'move-to',
  'w:cellIns': 'insertion',
  'w:cellDel': 'deletion',
};

/** The tracked change that an element says; null where it is none. */
export function revisionOf({ name, attributes }: XmlElement): Revision | null {
  const kind = ownValue(KINDS, name);
  if (kind === undefined) return null;
  const { 'w:id': id = '', 'w:author': author = '', 'w:date': date = '' } = attributes;
  return { kind, id, author, date, dateUtc: attributes['w16du:dateUtc'] ?? '' };
}

/** Whether something is there once all changes are decided in one way. */
export function isKept(revisions: readonly Revision[], changes: ImportOptions['changes']): boolean {
  return revisions.every(({ kind }) => {
    const isNew = kind === 'insertion' || kind === 'move-to';
    return isNew === (changes === 'accepted');
  });
}

/** Counts tracked changes as people see them: what touches and is of one author and time is one. */
export class RevisionCount {
  private readonly counts: Record<RevisionKind, number> = {
    insertion: 0,
    deletion: 0,
    'move-from': 0,
    'move-to': 0,
  };
  private last: ReadonlySet<string> = new Set();

  /** To be told of each piece of text, each paragraph's end and each row, in order. */
  add(revisions: readonly Revision[]): void {
    if (revisions.length === 0) {
      if (this.last.size > 0) this.last = new Set();
      return;
    }
    const names = new Set<string>();
    for (const { kind, author, date } of revisions) {
      const name = `${kind}\n${author}\n${date}`;
      if (!this.last.has(name) && !names.has(name)) this.counts[kind] += 1;
      names.add(name);
    }
    this.last = names;
  }

  all(comments: number): Revisions {
    return {
      insertions: this.counts.insertion,
      deletions: this.counts.deletion,
      moves: Math.max(this.counts['move-from'], this.counts['move-to']),
      comments,
    };
  }
}
