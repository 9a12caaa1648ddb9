import { rememberedQuotes } from '../../core/exports/remembered';
import type { QuoteStyle } from '../../core/release/quoted';
import { useKnownOptions } from './remembered-options';

/** How quotations are set when the release leaves, and so on the page. */
export function useQuoteStyle(): QuoteStyle {
  const options = useKnownOptions();
  return options ? rememberedQuotes(options) : 'marks';
}
