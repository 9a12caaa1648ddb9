import type { BlockOf } from './block';
import { boilerplateSpec } from './boilerplate';
import { contactBlockSpec, contactSpec } from './contact';
import { endMarkSpec } from './end-mark';
import { headingSpec } from './heading';
import { headlineSpec } from './headline';
import { imageSpec } from './image';
import { ledeSpec } from './lede';
import { listItemSpec, listSpec } from './list';
import { notesSpec } from './notes';
import { pageBreakSpec } from './page-break';
import { paragraphSpec } from './paragraph';
import { quoteSpec } from './quote';
import type { BlockKind, BlockSpec } from './spec';
import { subheadSpec } from './subhead';
import { tableCellSpec, tableRowSpec, tableSpec } from './table';

/** The description of each kind of block. */
export const BLOCK_SPECS: { readonly [Kind in BlockKind]: BlockSpec<BlockOf<Kind>> } = {
  headline: headlineSpec,
  subhead: subheadSpec,
  lede: ledeSpec,
  paragraph: paragraphSpec,
  heading: headingSpec,
  quote: quoteSpec,
  list: listSpec,
  'list-item': listItemSpec,
  table: tableSpec,
  'table-row': tableRowSpec,
  'table-cell': tableCellSpec,
  image: imageSpec,
  notes: notesSpec,
  boilerplate: boilerplateSpec,
  'contact-block': contactBlockSpec,
  contact: contactSpec,
  'end-mark': endMarkSpec,
  'page-break': pageBreakSpec,
};
