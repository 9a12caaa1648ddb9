import { withoutPrivateSigns } from '../text/symbol-fonts';

// What XML 1.0 (§2.2) cannot hold, and what no reader can show: control characters except tab and
// line feed, lone surrogates, U+FFFE and U+FFFF.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line ends that are none to most programs: CR, and the line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\u2028\u2029]/g;

// Signs without width that say nothing: byte order marks, zero-width spaces, word joiners, invisible
// operators, annotation marks, the place of an object. Programs and pages leave them in what is copied.
// The vowel separator of Mongolian means something within Mongolian words.
const INVISIBLE = /(?<!\p{sc=Mong})\u180e|[\ufeff\u200b\u2060-\u2064\u206a-\u206f\ufff9-\ufffc]/gu;

/** Scripts that are written without spaces: a zero-width space says where a line may end. */
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
 * The text without characters that no output format can carry, or that nobody sees and that mean
 * nothing where they stand. Line ends of any kind become line feeds; signs that were letters of the
 * font Symbol become what was seen.
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

/** Stands for a zero-width space that is meant, while others are taken out: no text holds it now. */
const MEANT = '\uffff';

const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether anything of the text is seen: space, soft hyphens and joiners alone are not. */
export const isSeen = (text: string): boolean => SEEN.test(printable(text));
