import type { PictureRights } from './rights';

/** A text in one language (BCP 47). */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

/** What a newsroom has to know about a picture to use it. */
export interface PictureDescription {
  /** Captions, one for each language; empty ones left out. */
  readonly captions: readonly LanguageText[];
  /** Alternative texts, one for each language; empty ones left out. */
  readonly alts: readonly LanguageText[];
  /** Who made it, as it has to be credited; empty where nobody has said. */
  readonly credit: string;
  /** Whose the rights are, as the picture's own file says it. */
  readonly rights?: PictureRights;
  /** What has to be minded before it is used, such as an embargo; empty where nothing has. */
  readonly instructions?: string;
}
