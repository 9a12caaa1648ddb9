import { type ComponentType, createContext, type ReactNode, useContext } from 'react';
import type { Path } from 'slate';
import type { Linked } from '../../core/library/linked-fields';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Boilerplate } from '../../core/release/blocks/boilerplate';
import type { Part } from '../../core/release/form/part';
import type { QuoteStyle } from '../../core/release/quoted';

/** What features show inside blocks. `app` fills them, so that blocks need not know the features. */
export interface BlockSlots {
  /** Around a block that is a part of a template. */
  readonly PartFrame: ComponentType<{
    readonly block: TopBlock;
    readonly part: Part;
    readonly children: ReactNode;
  }>;
  /** Beside something that came from the library. */
  readonly LinkedMarker: ComponentType<{ readonly linked: Linked }>;
  /** Below it, where it and its entry differ. */
  readonly LinkedNotice: ComponentType<{ readonly linked: Linked; readonly pathOf: () => Path }>;
  /** The lengths and languages that the library has of a boilerplate. */
  readonly VariantChoice: ComponentType<{
    readonly block: Boilerplate;
    readonly pathOf: () => Path;
  }>;
  /** How quotations are set when the release leaves. */
  readonly useQuoteStyle: () => QuoteStyle;
}

const nothing = (): null => null;

/** Blocks by themselves, as in the library's editor. */
const EMPTY: BlockSlots = {
  PartFrame: ({ children }) => children,
  LinkedMarker: nothing,
  LinkedNotice: nothing,
  VariantChoice: nothing,
  useQuoteStyle: () => 'marks',
};

export const BlockSlotsContext = createContext(EMPTY);
export const useBlockSlots = (): BlockSlots => useContext(BlockSlotsContext);
