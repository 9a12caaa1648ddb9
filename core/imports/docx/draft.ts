import type { SourceBlock } from '../source';
import type { Notes } from './notes';
import type { Numbering } from './numbering';
import type { ParagraphScope } from './paragraph';
import type { RevisionCount } from './revisions';
import type { StyleRole } from './style-names';

/** A block before it has its id. */
export interface Draft extends Omit<SourceBlock, 'id'> {
  readonly role: StyleRole | null;
}

/** What all texts of a document share while they are read. */
export interface StoryScope extends ParagraphScope {
  readonly numbering: Numbering;
  readonly notes: Notes;
  readonly revisions: RevisionCount;
  /** How many blocks there are so far. */
  readonly count: { blocks: number; cells: number };
}
