import type * as v from 'valibot';
import { byType } from '../by-type';
import { Heading } from './heading';
import { Image } from './image';
import { List } from './list';
import { Paragraph } from './paragraph';
import type { BlockKind } from './spec';
import { Table } from './table';

/** The content of the parts after the body: notes to editors and boilerplate. */
export const Flow = byType({
  paragraph: Paragraph,
  heading: Heading,
  list: List,
  table: Table,
  image: Image,
});
export type Flow = v.InferOutput<typeof Flow>;

export const FLOW_KINDS: readonly BlockKind[] = ['paragraph', 'heading', 'list', 'table', 'image'];
