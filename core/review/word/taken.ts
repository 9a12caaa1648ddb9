import type { NotCarriedKind, ReviewedDocument } from './reviewed';
import type { SameName } from './take-people';

/** A document that came back, and who it is from. */
export interface Answer {
  /** The name of the file. */
  readonly file: string;
  /** The hash of its bytes. */
  readonly hash: string;
  readonly document: ReviewedDocument;
  readonly organisation: string;
  /** Names of authors who are the people of that name in the release, and nobody else. */
  readonly same: readonly string[];
}

/** What one person did in a document. */
export interface PersonTally {
  readonly name: string;
  suggestions: number;
  /** Of those: made without being tracked. */
  untracked: number;
  comments: number;
}

/** Something that is a comment now, since it could not be marked in the text. */
export interface Proposal {
  readonly person: string;
  readonly text: string;
}

/** Changes that are told and not taken. */
export interface LeftOut {
  readonly kind: NotCarriedKind;
  readonly author: string;
  readonly count: number;
  /** The first words that they are about. */
  readonly words: string;
}

/** What came in one document, and what became of it. */
export interface AnswerReport {
  readonly file: string;
  readonly organisation: string;
  readonly people: readonly PersonTally[];
  readonly sameNames: readonly SameName[];
  readonly proposals: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
  /** Threads that it closed. */
  readonly resolved: number;
  /** Changes that the text has already. */
  readonly there: number;
  /** Changes and comments that came before, whatever was decided about them. */
  readonly known: number;
  /** Suggestions of ours that were accepted or rejected in it. */
  readonly decided: number;
  /** Its paragraphs were known by their text only. */
  readonly isByText: boolean;
}

/** Two or more who want one sentence to be different. */
export interface Contested {
  /** The sentence as it was sent. */
  readonly sentence: string;
  readonly wishes: readonly {
    readonly person: string;
    readonly from: string;
    readonly to: string;
  }[];
}
