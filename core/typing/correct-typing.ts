import { type TypingRules, typingRules } from './typing-rules';

/** A replacement within a line. Offsets count UTF-16 code units. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Characters after which a quotation mark opens. */
const BEFORE_OPENING = /(?:^|[\s([{¿¡–—/\u00a0\u202f‘“„‚«‹「『])$/u;
/** Letters that take an apostrophe; in Arabic and Hebrew the key means something else. */
const TAKES_APOSTROPHE = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u;
const UNITS =
  'km²|km2|km|m²|m³|m|cm|mm|kg|g|mg|t|ha|l|ml|°C|°F|kWh|MWh|GWh|MW|GW|kW|%|€|\\$|£|CHF|EUR|USD|GBP';
const UNIT_DONE = new RegExp(`\\d( )(?:${UNITS})[\\s.,;:!?)]$`, 'u');
const SIGN_DONE = /\d( )(?:%|€|°C|°F)$/u;
const ELIDED = /‘(?:tis|twas|til|em|cause|n[’'])[\s.,;:!?)]$/iu;

/**
 * The correction for the last character typed: typographic quotation marks, apostrophes,
 * dashes, ellipses and no-break spaces of the language. Null if there is none. Addresses are left alone.
 *
 * @param before the line up to the caret; the typed character is its last
 * @param language BCP 47 tag of the text there
 */
export function correctTyping(before: string, language: string): Correction | null {
  const sign = before.at(-1) ?? '';
  const word = /[^\s«“”„‘’(]*$/u.exec(before.slice(0, -1))?.[0] ?? '';
  const rules = typingRules(language);
  if (isAddressLike(word)) {
    // An address may end a quotation.
    return sign === '"' && isQuoting(before, rules)
      ? replaceLast(before, 1, rules.quotes.close)
      : null;
  }
  switch (sign) {
    case '"':
      return doubleQuote(before, rules);
    case "'":
      return singleQuote(before, rules);
    case '-':
      return doubleHyphen(before, rules);
    case '.':
      return ellipsis(before) ?? afterWord(before, rules);
    case ' ':
    case '\u00a0':
      return afterSpace(before, rules) ?? afterWord(before, rules);
    default:
      if (/[\p{L}\p{N}]/u.test(sign)) return afterLetter(before, rules);
      return spaceBeforeSign(before, rules) ?? afterWord(before, rules);
  }
}

const replaceLast = (before: string, length: number, text: string): Correction => ({
  start: before.length - length,
  end: before.length,
  text,
});

/** What is typed as part of an address of the web, of mail or of a file. */
function isAddressLike(word: string): boolean {
  return /:\/\/|^www\.|^mailto:|@|^[./~\\]|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+\//iu.test(word);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;

/** Whether a quotation was opened before and is not closed yet. */
function isQuoting(text: string, { quotes }: TypingRules): boolean {
  const [open, close] = [quotes.open.trim(), quotes.close.trim()];
  return open === close ? count(text, open) % 2 === 1 : count(text, open) > count(text, close);
}

function doubleQuote(before: string, rules: TypingRules): Correction | null {
  const text = before.slice(0, -1);
  const { open, close } = rules.quotes;
  const isOpen = isQuoting(text, rules);
  const opens = BEFORE_OPENING.test(text);
  const spaced = close.length > 1;
  if (opens && isOpen && spaced && /\S[ \u00a0\u202f]$/u.test(text) && !text.endsWith(open)) {
    // The space before the closing mark was typed already.
    return replaceLast(before, 2, close);
  }
  if (opens) return replaceLast(before, 1, open);
  // 5" is five inches.
  if (!isOpen && /\d$/.test(text)) return null;
  // Between Hebrew letters it marks an abbreviation.
  if (!isOpen && /\p{Script=Hebrew}$/u.test(text)) return null;
  return replaceLast(before, 1, close);
}

function singleQuote(before: string, rules: TypingRules): Correction | null {
  const text = before.slice(0, -1);
  const { singleOpen, singleClose } = rules;
  const isOpen = singleOpen !== singleClose && count(text, singleOpen) > count(text, singleClose);
  if (BEFORE_OPENING.test(text)) return replaceLast(before, 1, singleOpen);
  if (isOpen) return replaceLast(before, 1, singleClose);
  if (TAKES_APOSTROPHE.test(text)) return replaceLast(before, 1, '’');
  return /[.,;:!?…)\]”»]$/u.test(text) ? replaceLast(before, 1, singleClose) : null;
}

function doubleHyphen(before: string, { dash }: TypingRules): Correction | null {
  return /(?:^|[^-<!])--$/u.test(before) ? replaceLast(before, 2, dash) : null;
}

function ellipsis(before: string): Correction | null {
  return /(?:^|[^.])\.\.\.$/u.test(before) ? replaceLast(before, 3, '…') : null;
}

function afterSpace(before: string, { dash, quotes, spaceBefore }: TypingRules): Correction | null {
  // A hyphen between spaces is meant as a dash.
  if (/\S -[ \u00a0]$/u.test(before)) {
    return { start: before.length - 2, end: before.length - 1, text: dash };
  }
  // The opening mark has brought its space.
  if (quotes.open.length > 1 && before.slice(0, -1).endsWith(quotes.open)) {
    return replaceLast(before, 1, '');
  }
  const colon = spaceBefore[':'];
  if (colon && /[\p{L}\p{N})»]:[ \u00a0]$/u.test(before)) {
    return { start: before.length - 2, end: before.length - 2, text: colon };
  }
  if (colon && /[\p{L}\p{N})»] :[ \u00a0]$/u.test(before)) {
    return { start: before.length - 3, end: before.length - 2, text: colon };
  }
  return null;
}

/** Punctuation that takes a space before it, whether that was typed or not. */
function spaceBeforeSign(before: string, { spaceBefore }: TypingRules): Correction | null {
  const sign = before.at(-1) ?? '';
  const space = sign === ':' ? undefined : spaceBefore[sign];
  if (!space) return null;
  const text = before.slice(0, -1);
  if (/[\p{L}\p{N})»”’…%€]$/u.test(text)) {
    return { start: text.length, end: text.length, text: space };
  }
  return /[\p{L}\p{N})»”’…%€] $/u.test(text)
    ? { start: text.length - 1, end: text.length, text: space }
    : null;
}

/** No line break between a number and its unit, or between groups of digits. */
function afterWord(before: string, { groupSpace, percentSpace }: TypingRules): Correction | null {
  const elided = ELIDED.exec(before);
  if (elided) return { start: elided.index, end: elided.index + 1, text: '’' };
  const unit = UNIT_DONE.exec(before) ?? SIGN_DONE.exec(before);
  if (unit) {
    const start = unit.index + 1;
    const isPercent = before[start + 1] === '%';
    return { start, end: start + 1, text: (isPercent && percentSpace) || '\u00a0' };
  }
  const group =
    groupSpace && /(?<![\d.,])\d{1,3}(?:[\u202f\u00a0]\d{3})*( )\d{3}[\s.,;:!?)]$/u.exec(before);
  if (!group) return null;
  const start = before.indexOf(' ', group.index);
  return { start, end: start + 1, text: groupSpace };
}

/** Opening marks that the next letter shows to be apostrophes: “’90s”, “Peter’s” in German. */
function afterLetter(before: string, { singleClose }: TypingRules): Correction | null {
  const decade = /‘\d0s$/u.exec(before);
  if (decade) return { start: decade.index, end: decade.index + 1, text: '’' };
  const at = before.length - 2;
  const sign = before[at] ?? '';
  const isInWord = /[\p{L}\p{N}].\p{L}$/u.test(before);
  const isApostrophe = sign === "'" || (sign === singleClose && sign !== '’');
  return isInWord && isApostrophe && TAKES_APOSTROPHE.test(before)
    ? { start: at, end: at + 1, text: '’' }
    : null;
}
