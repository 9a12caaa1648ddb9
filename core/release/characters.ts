// What XML 1.0 (§2.2) cannot hold, and what no reader can show: control characters except tab and
// line feed, lone surrogates, U+FFFE and U+FFFF.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that no output format can carry. Carriage returns become line feeds. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u;

/** Whether anything of the text is seen: space, soft hyphens and joiners alone are not. */
export const isSeen = (text: string): boolean => SEEN.test(printable(text));
