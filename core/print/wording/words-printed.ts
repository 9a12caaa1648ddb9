import type { ReleaseKind } from '../../release/facts';
import type { FactName } from '../../release/inlines/fact';

/** The words that Dateline itself prints in a release, in one language. */
export interface Wording {
  /** Stands above or behind a text that is not yet to leave the house. */
  readonly draft: string;
  /** What a release of each kind calls itself at its head. */
  readonly kinds: Readonly<Record<ReleaseKind, string>>;
  readonly immediate: string;
  /** `time` is e.g. "00:01 GMT, Thursday 10 December 2026". */
  readonly embargoed: (time: string) => string;
  readonly page: (page: string, pages: string) => string;
  readonly credit: (name: string) => string;
  /** Introduces what stands for a picture where only text can: "[Image: …]". */
  readonly image: string;
  readonly phone: string;
  readonly languages: string;
  readonly hours: string;
  readonly reference: string;
  /** What a fact is called while it is not known: "[organisations]". */
  readonly facts: Readonly<Record<FactName, string>>;
  /** Between the dateline and the text, with its spaces. */
  readonly dash: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** What 00:00 and 12:00 are called; midnight says which of two days it belongs to. */
  readonly midnight: string;
  readonly noon: string;
  readonly withdrawn: string;
  /** Ends in a colon. `date` is that of the release that is corrected, in words. */
  readonly correction: (number: number, date: string | null) => string;
  /** The heading of the notes to editors. */
  readonly notes: string;
  /** The heading of an organisation's standing text. */
  readonly about: (name: string) => string;
  /** The heading of the contacts where there is one, and where there are several. */
  readonly contact: string;
  readonly contacts: string;
}
