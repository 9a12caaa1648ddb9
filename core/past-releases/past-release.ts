import type { ContactFields } from '../recognise/recognition';
import type { ReleaseKind } from '../release/facts';

/** What the archive knows of an old release, besides its text. Unknown is empty or null. */
export interface PastRelease {
  readonly title: string;
  /** BCP 47; empty where nobody knows. */
  readonly language: string;
  readonly kind: ReleaseKind | null;
  /** ISO 8601 calendar date. */
  readonly date: string | null;
  readonly organisations: readonly string[];
  /** Contacts and those who are quoted. */
  readonly people: readonly string[];
  /** The instant until which it was under embargo (ISO 8601); null where there was none. */
  readonly embargo: string | null;
}

export const PASSAGE_KINDS = [
  'headline',
  'subhead',
  'text',
  'heading',
  'quote',
  'notes',
  'boilerplate',
  'contacts',
] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A paragraph, a line of a list, a row of a table: what is shown of a release that was found. */
export interface Passage {
  readonly kind: PassageKind;
  readonly text: string;
}

/** Somebody who is quoted, as the release says it. */
export interface Speaker {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
}

/** A standing text about an organisation. */
export interface FoundBoilerplate {
  /** The organisation's name; empty where the text does not say. */
  readonly about: string;
  readonly paragraphs: readonly string[];
}

/** The text of an old release, and what of it can become an entry of the library. */
export interface PastText {
  readonly passages: readonly Passage[];
  readonly contacts: readonly ContactFields[];
  readonly speakers: readonly Speaker[];
  readonly boilerplates: readonly FoundBoilerplate[];
}

/** An old release as it goes into the archive. */
export interface ReadRelease {
  readonly about: PastRelease;
  readonly text: PastText;
}
