import type * as v from 'valibot';
import { byType } from '../by-type';
import { Boilerplate } from './boilerplate';
import type { Contact } from './contact';
import { ContactBlock } from './contact';
import { EndMark } from './end-mark';
import { Heading } from './heading';
import { Headline } from './headline';
import { Image } from './image';
import { Lede } from './lede';
import type { ListItem } from './list';
import { List } from './list';
import { Notes } from './notes';
import { PageBreak } from './page-break';
import { Paragraph } from './paragraph';
import { Quote } from './quote';
import type { BlockKind, TopKind } from './spec';
import { Subhead } from './subhead';
import type { TableCell, TableRow } from './table';
import { Table } from './table';

const TOP_SCHEMAS = {
  headline: Headline,
  subhead: Subhead,
  lede: Lede,
  paragraph: Paragraph,
  heading: Heading,
  quote: Quote,
  list: List,
  table: Table,
  image: Image,
  notes: Notes,
  boilerplate: Boilerplate,
  'contact-block': ContactBlock,
  'end-mark': EndMark,
  'page-break': PageBreak,
} satisfies Record<TopKind, v.GenericSchema>;

/** The blocks that can be directly in a release, in any order. */
export const TopBlock = byType(TOP_SCHEMAS);
export type TopBlock = v.InferOutput<typeof TopBlock>;

/** Any block at any depth. */
export type Block = TopBlock | ListItem | TableRow | TableCell | Contact;

/** The block of a given kind: `BlockOf<'quote'>` is `Quote`. */
export type BlockOf<Kind extends BlockKind> = Extract<Block, { type: Kind }>;

export const TOP_KINDS = Object.keys(TOP_SCHEMAS) as readonly TopKind[];
