import type { Quote } from './blocks/quote';
import type { Facts } from './facts';
import { lineText } from './plain-text';
import { quotationMarks } from './quotation-marks';

/** How quotations are set off from the rest of the text. */
export const QUOTE_STYLES = ['marks', 'italics', 'both'] as const;
export type QuoteStyle = (typeof QUOTE_STYLES)[number];

/** The marks that are put around one paragraph of a quotation. */
export interface Marks {
  readonly before: string;
  readonly after: string;
}

const NO_MARKS: Marks = { before: '', after: '' };

/**
 * The quotation marks to be put around each paragraph of a quote block, in the language of the
 * release. Marks that the author typed are not doubled; what one end lacks is added. A quotation of
 * several paragraphs opens each and closes after the last, as the press does; in Spanish, Catalan
 * and Galician the paragraphs after the first begin with the closing mark.
 */
export function marksAround({ children }: Pick<Quote, 'children'>, facts: Facts): Marks[] {
  const marks = quotationMarks(facts.language);
  const texts = children.map((paragraph) => lineText(paragraph.children, facts).trim());
  const first = texts.findIndex((text) => text !== '');
  const last = texts.findLastIndex((text) => text !== '');
  const opening = texts[first] ?? '';
  const closing = texts[last] ?? '';
  const isOpened = OPENS.test(opening);
  const isClosed = CLOSES.test(closing);
  if (isOpened && isClosed) return texts.map(() => NO_MARKS);
  if (first === last && isSingle(opening)) return texts.map(() => NO_MARKS);
  // A pair within the paragraph is a quotation within this one.
  const opens = !isOpened || isPaired(opening);
  const closes = !isClosed || isPaired(closing);
  return texts.map((text, index) => {
    if (text === '') return NO_MARKS;
    const again = OPENS.test(text) ? '' : continued(facts.language);
    return {
      before: index === first ? (opens ? marks.open : '') : again,
      after: index === last && closes ? marks.close : '',
    };
  });
}

/** Whether the quotations of a style wear marks. */
export const hasMarks = (style: QuoteStyle): boolean => style !== 'italics';

/** The mark at the start of each further paragraph of a quotation. */
function continued(language: string): string {
  const { open, close } = quotationMarks(language);
  return /^(es|ca|gl)\b/i.test(language) && close === '»' ? close : open;
}

const DOUBLE = '"“”„‟«»「」『』＂';
const OPENS = new RegExp(`^[${DOUBLE}]`, 'u');
/** A closing mark, and after it nothing but signs that end a sentence. */
const CLOSES = new RegExp(`[${DOUBLE}][\\s.,;:!?…。،؟]*$`, 'u');
const EACH = new RegExp(`[${DOUBLE}]`, 'gu');

const isPaired = (text: string): boolean => (text.match(EACH)?.length ?? 0) % 2 === 0;

/** Whether a text is in single quotation marks, as in some house styles. */
const isSingle = (text: string): boolean => /^['‘‹].*['’›][\s.,;:!?…]*$/su.test(text);
