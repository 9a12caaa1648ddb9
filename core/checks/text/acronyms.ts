import { typedDateline } from '../../typing/dateline';
import type { BlockView } from './block-view';
import { hasCase } from './languages';
import type { Spot } from './spot';
import type { TextUnit } from './text-unit';

/** One place where an acronym stands. `definition`: together with what it stands for. */
export interface AcronymUse {
  readonly acronym: string;
  readonly definition: boolean;
  readonly spot: Spot;
  readonly kind: BlockView['kind'];
}

/** Acronyms that no newsroom needs spelled out. */
const COMMON = new Set(
  (
    'UN EU US USA UK UAE NGO NGOS UNICEF UNESCO NATO HIV AIDS COVID DNA SOS PDF TV BBC CNN AFP AP CEO ' +
    'ID OK AM PM GMT UTC CET CEST BST EST EDT PST PDT EAT WAT CAT IST JST AEST ET CT PT MP MEP PHD BA MA ' +
    'COP FIFA OPEC VIP LGBT LGBTQ LGBTQI LGBTIQ GDP IT AI SMS FAQ RSVP TBC TBD XYZ NB PS ENDS USD EUR GBP ' +
    'CHF KM KG HTML URL SDG SDGS ONU OMS UE OTAN SIDA'
  ).split(' '),
);
const ROMAN = /^[IVXLC]+$/;
const ACRONYM =
  /(?<![\p{L}\p{N}_@#/.-])(\p{Lu}(?:\p{Lu}|\p{N}|&(?=\p{Lu})){1,6}s?)(?![\p{L}\p{N}_@/-]|\.\p{L})/gu;

/** Where acronyms stand in a block, in order. Headings, names and addresses are left out. */
export function acronymsIn(block: BlockView): AcronymUse[] {
  if (['headline', 'subhead', 'heading', 'contact-block'].includes(block.kind)) return [];
  return block.lines.flatMap((unit) =>
    unit.kind === 'heading' || !hasCase(unit.language) ? [] : acronymsInUnit(unit, block.kind),
  );
}

function acronymsInUnit(unit: TextUnit, kind: BlockView['kind']): AcronymUse[] {
  const { text } = unit;
  // A place in capitals is no acronym. Any day will do for a date without its year.
  const dateline =
    unit.around.length === 0 ? typedDateline(text, unit.language, '2000-01-01') : null;
  return [...text.matchAll(ACRONYM)].flatMap((match): AcronymUse[] => {
    if (match.index < (dateline?.length ?? 0)) return [];
    const said = match[1] ?? '';
    const acronym = said.replace(/s$/, '');
    const start = match.index;
    const end = start + said.length;
    if (unit.touchesVoid(start, end) || ROMAN.test(acronym) || isShouted(text, start, end))
      return [];
    const definition = isDefinition(text, start, end, acronym);
    if (!definition && (COMMON.has(acronym) || COMMON.has(said.toUpperCase()))) return [];
    return [{ acronym, definition, spot: unit.spot(start, end), kind }];
  });
}

/** In a line of capitals a word in capitals is no acronym. */
function isShouted(text: string, start: number, end: number): boolean {
  const before = /(\p{Lu}{2,})[\s,]+$/u.exec(text.slice(0, start))?.[1];
  const after = /^[\s,]+(\p{Lu}{2,})(?!\p{Ll})/u.exec(text.slice(end))?.[1];
  return before !== undefined || after !== undefined;
}

/** “Global Compact for Migration (GCM)” or “GCM (Global Compact for Migration)”. */
function isDefinition(text: string, start: number, end: number, acronym: string): boolean {
  if (text[start - 1] === '(' && /^[’']?s?\)/.test(text.slice(end))) {
    return fits(text.slice(Math.max(0, start - 160), start - 1), acronym);
  }
  const inside = /^\s*\(([^()]{6,160})\)/.exec(text.slice(end))?.[1];
  return inside !== undefined && fits(inside, acronym);
}

/** Whether the words can be what the acronym stands for: most of its letters begin one of them. */
function fits(words: string, acronym: string): boolean {
  const initials = [...words.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)].map(([letter]) =>
    letter.toUpperCase(),
  );
  const letters = [...acronym].filter((letter) => /\p{L}/u.test(letter));
  const found = letters.filter((letter) => initials.includes(letter)).length;
  return initials.length >= 2 && found >= Math.ceil(letters.length * 0.6);
}
