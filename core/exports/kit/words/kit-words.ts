/** The words of a kit's own pages, in one language. */
export interface KitWords {
  readonly kit: string;
  readonly documents: string;
  readonly pictures: string;
  readonly print: string;
  readonly web: string;
  readonly logos: string;
  readonly contacts: string;
  readonly allContacts: string;
  readonly factSheet: string;
  readonly organisations: string;
  readonly place: string;
  readonly date: string;
  readonly releaseTime: string;
  readonly reference: string;
  readonly languages: string;
  readonly altText: string;
  /** One paragraph each: what the folders hold, how pictures may be used, how to check the files. */
  readonly readMe: readonly string[];
}
