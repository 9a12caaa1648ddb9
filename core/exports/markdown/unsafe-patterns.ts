import type { Options } from 'mdast-util-to-markdown';

type Unsafe = NonNullable<Options['unsafe']>[number];

/** Addresses have rules of their own, and are escaped by them. */
const ADDRESSES: Unsafe['notInConstruct'] = ['autolink', 'destinationLiteral', 'destinationRaw'];

const anywhere = (character: string, after?: string): Unsafe => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: ADDRESSES,
  ...(after ? { after } : {}),
});

/** A letter, or a number in Roman figures, as it stands before `.` or `)` in a lettered list. */
const LETTERED = '(?:[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)';

/**
 * What CommonMark lets stand but its common dialects read as markup: mathematics, attributes,
 * super- and subscript, emoji names, fenced divisions, lettered lists and definitions. CommonMark
 * (§2.4) allows any of these characters to be escaped, so every reader gets the same text.
 */
export const DIALECT_MARKUP: Unsafe[] = [
  ...['$', '^', '~', '{'].map((character) => anywhere(character)),
  // A backslash before a letter is TeX to pandoc.
  anywhere('\\', '[A-Za-z]'),
  anywhere(':', '[-+\\w]+:'),
  { atBreak: true, character: ':' },
  { atBreak: true, before: LETTERED, character: '.', after: '\\s' },
  { atBreak: true, before: `\\(?(?:${LETTERED}|\\d+)`, character: ')', after: '\\s' },
];
