import type { PictureRights } from './rights';

/** A text in one language (BCP 47). */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

/** What a newsroom needs to know to use a picture. */
export interface PictureDescription {
  /** Captions, one for each language; empty ones left out. */
  readonly captions: readonly LanguageText[];
  /** Alternative texts, one for each language; empty ones left out. */
  readonly alts: readonly LanguageText[];
  /** Who made it, as it has to be credited; empty where nobody has said. */
  readonly credit: string;
  /** Whose the rights are, as the picture's own file says it. */
  readonly rights?: PictureRights;
  /** Instructions before use, such as an embargo; empty if there are none. */
  readonly instructions?: string;
}
