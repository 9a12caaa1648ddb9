import type { TextUnit } from './text-unit';

/** A quotation mark in a text. Apostrophes are none. */
export interface QuoteMark {
  readonly sign: string;
  readonly offset: number;
  readonly role: 'open' | 'close';
  readonly style: 'straight' | 'curly' | 'guillemets';
}

const SIGN = /["“”„«»]/gu;

/**
 * The double quotation marks of a text in order, each as an opening or a closing one: straight
 * ones by the white space around them, “ as a closing one where „ opened (German, Polish).
 * Inches and seconds (5", 30") and marks that nobody typed are left out.
 */
export function quoteMarksOf(unit: TextUnit): QuoteMark[] {
  const { text } = unit;
  const marks: QuoteMark[] = [];
  let lowOpen = false;
  let straight = 0;
  for (const match of text.matchAll(SIGN)) {
    const offset = match.index;
    const sign = match[0];
    if (unit.touchesVoid(offset, offset + 1)) continue;
    const before = text[offset - 1] ?? ' ';
    const style = sign === '"' ? 'straight' : sign === '«' || sign === '»' ? 'guillemets' : 'curly';
    if (sign === '"') {
      const opens = /[\s([{–—/\u00a0]/.test(before);
      const isOpen = straight % 2 === 1;
      if (/\d/.test(before) && !isOpen) continue;
      straight += 1;
      marks.push({ sign, offset, style, role: opens && !isOpen ? 'open' : 'close' });
      continue;
    }
    const role = sign === '„' || sign === '«' || (sign === '“' && !lowOpen) ? 'open' : 'close';
    if (sign === '„') lowOpen = true;
    else if (lowOpen && role === 'close') lowOpen = false;
    marks.push({ sign, offset, style, role });
  }
  return marks;
}
