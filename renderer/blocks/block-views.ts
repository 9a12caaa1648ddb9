import type { BlockKind } from '../../core/release/blocks/spec';
import type { BlockCommand, BlockView } from './block-view';
import { boilerplate } from './boilerplate/boilerplate';
import { contact, contactBlock } from './contact/contact';
import { endMark } from './end-mark/end-mark';
import { heading } from './heading/heading';
import { headline } from './headline/headline';
import { image } from './image/image';
import { lede } from './lede/lede';
import { list, listItem } from './list/list';
import { notes } from './notes/notes';
import { pageBreak } from './page-break/page-break';
import { paragraph } from './paragraph/paragraph';
import { quote } from './quote/quote';
import { subhead } from './subhead/subhead';
import { table, tableCell, tableRow } from './table/table';

/**
 * Every kind of block as the window knows it: the page, the outline, the insert menu and the
 * commands that put blocks in come from here. The order is that of the insert menu.
 */
export const BLOCK_VIEWS = {
  quote,
  image,
  list,
  'list-item': listItem,
  heading,
  table,
  'table-row': tableRow,
  'table-cell': tableCell,
  contact,
  'contact-block': contactBlock,
  notes,
  boilerplate,
  headline,
  subhead,
  lede,
  paragraph,
  'end-mark': endMark,
  'page-break': pageBreak,
} satisfies { readonly [Kind in BlockKind]: BlockView<Kind> };

type Views = typeof BLOCK_VIEWS;
type CommandsOf<View> = View extends { readonly commands: infer Commands } ? keyof Commands : never;
/** The ids of the commands that some kind of block declares. */
type BlockCommandId = { [Kind in keyof Views]: CommandsOf<Views[Kind]> }[keyof Views];

/** The commands that put blocks in or turn lines into them, in the order of the insert menu. */
export const BLOCK_COMMANDS = Object.assign(
  {},
  ...Object.values(BLOCK_VIEWS).map(({ commands }) => commands),
) as Readonly<Record<BlockCommandId, BlockCommand>>;
