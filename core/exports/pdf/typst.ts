import { printable } from '../../release/characters';

/** Typst code for content. */
export type Code = string;

/**
 * Any text as a Typst string literal (Typst reference, "str"). The only door through which text of
 * a person gets into the source: nothing in it can be read as markup or code.
 */
export function literal(text: string): Code {
  const escaped = settable(text)
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t');
  return `"${escaped}"`;
}

/**
 * The text without what the engine fails at: a soft hyphen goes where it stands between no two letters;
 * a digit on a keycap, which none of our fonts has, is the digit.
 */
const settable = (text: string): string =>
  printable(text).replace(STRAY_HYPHEN, '').replace(KEYCAP, '');

const KEYCAP = /(?<=[0-9#*])\ufe0f?\u20e3/gu;
const STRAY_HYPHEN = /(?<![\p{L}\p{M}])\u00ad+|\u00ad+(?!\p{L})/gu;

/** A text as content; its line feeds become line breaks. */
export function textCode(text: string): Code {
  return joined(
    settable(text)
      .split(/(\n)/)
      .filter((part) => part !== '')
      .map((part) => (part === '\n' ? 'linebreak()' : `text(${literal(part)})`)),
  );
}

/** Pieces of content one after the other, with nothing between. */
export function joined(pieces: readonly Code[]): Code {
  return pieces.length === 1 && pieces[0] ? pieces[0] : `{\n${pieces.join('\n')}\n}`;
}

/** `name(argument, argument)`, empty arguments left out. */
export function call(name: string, ...args: readonly Code[]): Code {
  return `${name}(${args.filter((arg) => arg !== '').join(', ')})`;
}

/** A list of values: with the comma that makes one value an array too. */
export function array(values: readonly Code[]): Code {
  return `(${values.map((value) => `${value},`).join(' ')})`;
}
