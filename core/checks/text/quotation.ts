import { baseLanguage } from '../../text/base-language';
import type { TextUnit } from './text-unit';

/** A quotation mark in a text. Apostrophes are none. */
export interface QuoteMark {
  readonly sign: string;
  readonly offset: number;
  readonly role: 'open' | 'close';
  readonly style: 'straight' | 'curly' | 'guillemets';
  /** Whether it stands within another quotation, which has marks of its own. */
  readonly isInner: boolean;
}

const SIGN = /["“”„«»]/gu;
/** Languages that may set »…« or »…»: which of two a mark is shows by its place. */
const TURNED_ANGLES = new Set(
  'de da no nb nn sv fi sl hr sr bs cs sk hu pl et lv lt nl'.split(' '),
);
/** Languages that may set ”…”, and those whose writing turns the signs round. */
const TURNED_CURLS = new Set('sv fi da no nb nn et ar fa he ur ps'.split(' '));

/**
 * The double quotation marks of a text in order, each as an opening or a closing one: by the sign,
 * and by the white space around it where the sign does not tell (straight ones, »…« in German,
 * ”…” in Swedish); “ closes where „ opened. Inches and seconds (5", 30") and marks that nobody
 * typed are left out.
 */
export function quoteMarksOf(unit: TextUnit): QuoteMark[] {
  const { text } = unit;
  const language = baseLanguage(unit.language);
  const marks: QuoteMark[] = [];
  let lowOpen = false;
  let depth = 0;
  let straight = 0;
  const add = (sign: string, offset: number, role: QuoteMark['role']): void => {
    if (role === 'close') depth = Math.max(0, depth - 1);
    const style = sign === '"' ? 'straight' : sign === '«' || sign === '»' ? 'guillemets' : 'curly';
    marks.push({ sign, offset, style, role, isInner: depth > 0 });
    if (role === 'open') depth += 1;
  };
  for (const match of text.matchAll(SIGN)) {
    const offset = match.index;
    const sign = match[0];
    if (unit.touchesVoid(offset, offset + 1)) continue;
    const before = text[offset - 1] ?? ' ';
    const place = roleByPlace(before, text[offset + 1] ?? ' ');
    if (sign === '"') {
      const isOpen = straight % 2 === 1;
      if (/\d/.test(before) && !isOpen) continue;
      straight += 1;
      add(sign, offset, /[\s([{–—/\u00a0]/.test(before) && !isOpen ? 'open' : 'close');
      continue;
    }
    const isAngle = sign === '«' || sign === '»';
    const turned = (isAngle ? TURNED_ANGLES : TURNED_CURLS).has(language);
    const bySign = sign === '„' || sign === '«' || (sign === '“' && !lowOpen) ? 'open' : 'close';
    // Spanish and French begin further paragraphs of one quotation with its closing mark.
    const continues =
      sign === '»' && text.slice(0, offset).trim() === '' && /^\S/u.test(text.slice(offset + 1));
    const role =
      continues && !turned ? 'open' : turned && sign !== '„' && !lowOpen && place ? place : bySign;
    if (sign === '„') lowOpen = true;
    else if (lowOpen && role === 'close' && !isAngle) lowOpen = false;
    add(sign, offset, role);
  }
  return marks;
}

/** What the signs beside a mark say of it; null where they say nothing. */
function roleByPlace(before: string, after: string): QuoteMark['role'] | null {
  const opens = /[\s([{–—/\u00a0\u202f]/u.test(before);
  const closes = /[\s)\]}–—/.,;:!?،؛؟\u00a0\u202f]/u.test(after);
  return opens === closes ? null : opens ? 'open' : 'close';
}
