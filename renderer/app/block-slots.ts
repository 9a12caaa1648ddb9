import type { BlockSlots } from '../blocks/slots';
import { useQuoteStyle } from '../export/use-quote-style';
import { LinkedMarker, LinkedNotice } from '../library/LinkedNotice';
import { VariantChoice } from '../library/VariantChoice';
import { PartFrame } from '../templates/PartFrame';

/** Components that features show inside blocks. */
export const BLOCK_SLOTS: BlockSlots = {
  PartFrame,
  LinkedMarker,
  LinkedNotice,
  VariantChoice,
  useQuoteStyle,
};
