import { withoutPrivateSigns } from '../text/symbol-fonts';

// Characters that XML 1.0 (§2.2) cannot contain and no reader shows: control characters except tab
// and line feed, lone surrogates, U+FFFE and U+FFFF.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line ends that are none to most programs: CR, and the line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

// Invisible characters without meaning: byte order marks, zero-width spaces, word joiners,
// invisible operators, annotation marks, object replacement. Programs and web pages leave them in
// copied text. The Mongolian vowel separator has a meaning within Mongolian words.
const INVISIBLE = /(?<!\p{sc=Mong})\u180e|[\ufeff\u200b\u2060-\u2064\u206a-\u206f\ufff9-\ufffc]/gu;

/** Scripts written without spaces: there a zero-width space marks a possible line break. */
const UNSPACED = '[\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}\\p{sc=Java}]';
const MEANT_SPACE = new RegExp(`(?<=${UNSPACED}\\p{M}*)\\u200b(?=${UNSPACED})`, 'gu');

/** Scripts whose letters join, or change with a joiner: Persian's half-space is one. */
const JOINED =
  '[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Mong}\\p{sc=Nkoo}\\p{sc=Adlm}\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Khmr}\\p{sc=Mymr}]';
const PICTOGRAPH = '[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f]';
const JOINER = new RegExp(
  `(?<!^|${JOINED}\\p{M}*)\\u200c|(?<!${JOINED}\\p{M}*|${PICTOGRAPH})\\u200d|\\u200c(?!${JOINED}|$)`,
  'gu',
);

const HAS_SPECIAL =
  /\u180e|[^\n\t\u0020-\u007e\u00a0-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff]/;

/**
 * Removes characters that no format can carry and invisible ones without meaning. All line ends
 * become line feeds; letters that stood for symbols of the font Symbol become these symbols.
 */
export function printable(text: string): string {
  if (!HAS_SPECIAL.test(text)) return text;
  const shown = withoutPrivateSigns(text.replace(LINE_ENDS, '\n').replace(UNPRINTABLE, ''));
  return shown
    .replace(MEANT_SPACE, MEANT)
    .replace(INVISIBLE, '')
    .replaceAll(MEANT, '\u200b')
    .replace(JOINER, '');
}

/**
 * Stands in for a zero-width space that is kept while others are removed; it cannot occur in the
 * text at this point.
 */
const MEANT = '\uffff';

const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether anything of the text is seen: space, soft hyphens and joiners alone are not. */
export const isSeen = (text: string): boolean => SEEN.test(printable(text));
