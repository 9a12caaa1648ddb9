import { PART_KINDS, type PartKind } from '../../core/recognise/recognition';

interface KindEntry {
  /** As its band is called. */
  readonly name: string;
  /** The key that makes a part of this kind. */
  readonly key: string;
}

/** What parts are called, and the one key that makes one so. */
export const PART_NAMES: Readonly<Record<PartKind, KindEntry>> = {
  headline: { name: 'Headline', key: 'h' },
  subhead: { name: 'Subhead', key: 's' },
  lede: { name: 'Lede', key: 'l' },
  paragraph: { name: 'Paragraph', key: 'p' },
  heading: { name: 'Heading', key: 'g' },
  quote: { name: 'Quote', key: 'q' },
  list: { name: 'List', key: 'i' },
  table: { name: 'Table', key: 't' },
  image: { name: 'Picture', key: 'm' },
  'page-break': { name: 'Page break', key: 'k' },
  notes: { name: 'Notes', key: 'n' },
  boilerplate: { name: 'Boilerplate', key: 'b' },
  contacts: { name: 'Contacts', key: 'c' },
  'end-mark': { name: 'End mark', key: 'e' },
  'left-out': { name: 'Left out', key: 'x' },
};

/** The kind that a key stands for, if any. */
export const kindOfKey = (key: string): PartKind | null =>
  PART_KINDS.find((kind) => PART_NAMES[kind].key === key.toLowerCase()) ?? null;

/** A kind as it is shown: what stays out of the text because the facts say it is not lost. */
export type ShownKind = PartKind | 'in-facts';

export const shownKind = (kind: PartKind, isInFacts: boolean): ShownKind =>
  kind === 'left-out' && isInFacts ? 'in-facts' : kind;

export const nameOf = (kind: ShownKind): string =>
  kind === 'in-facts' ? 'In the facts' : PART_NAMES[kind].name;
