import type { Text } from './text';

/** Letters of English, French, Spanish and Portuguese ordinals and titles, which read well on the line. */
const ON_THE_LINE =
  /^(?:st|nd|rd|th|er|ers|re|res|e|es|ème|èmes|ère|ères|nde|nds|ndes|º|ª|o|a|os|as|me|lle|mme|mr|dr|tm|sm|®|©|[*†‡§]+)$/iu;

const SUPERSCRIPTS: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '=': '⁼',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};

const SUBSCRIPTS: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '=': '₌',
  '(': '₍',
  ')': '₎',
};

/**
 * The text of a run in plain letters, with the meaning of superscripts kept. "10" with a
 * superscript "6" is "10⁶", never "106"; a note's "1" after "4,200" is "4,200¹". Superscripts that
 * Unicode lacks are written "^(…)", a note's letter "[a]"; ordinals ("1st") and subscript letters
 * stay on the line.
 */
export function plainRun({ text, superscript, subscript }: Text): string {
  if (superscript) return onEachLine(text, raised);
  return subscript ? onEachLine(text, lowered) : text;
}

const onEachLine = (text: string, change: (part: string) => string): string =>
  text.replace(/[^\s,;]+/g, change);

function raised(part: string): string {
  const signs = Array.from(part);
  if (signs.every((sign) => sign in SUPERSCRIPTS)) {
    return signs.map((sign) => SUPERSCRIPTS[sign]).join('');
  }
  if (ON_THE_LINE.test(part) || /^\[.*\]$/.test(part)) return part;
  return signs.length === 1 || /^\p{N}+$/u.test(part) ? `[${part}]` : `^(${part})`;
}

function lowered(part: string): string {
  return Array.from(part, (sign) => SUBSCRIPTS[sign] ?? sign).join('');
}
