import { printable } from '../release/characters';
import type { Inline } from '../release/inlines/inline';
import { isText } from '../release/nodes';
import { SWITCH_MARKS, type Text } from '../release/text';

/**
 * A text with numbered codes in the place of formatting, links, facts and line breaks: what a translator
 * works on. The numbers are those of the source's codes, from 1 in the order of the text.
 */
export type Coded = readonly Piece[];
export type Piece =
  | string
  | { readonly open: number }
  | { readonly close: number }
  | { readonly at: number };

type Marks = Pick<Text, (typeof SWITCH_MARKS)[number] | 'lang'>;

/** What a code stands for. */
export type Code =
  | { readonly type: 'marks'; readonly marks: Marks }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'inline'; readonly inline: Exclude<Inline, Text | { type: 'link' }> }
  | { readonly type: 'break' };

/** A line as coded text without characters that no format can carry, and its codes: the first has the number 1. */
export function codedLine(line: readonly Inline[]): { coded: Coded; codes: readonly Code[] } {
  const coded: Piece[] = [];
  const codes: Code[] = [];
  const add = (code: Code): number => codes.push(code);
  const text = (value: string): void => {
    printable(value)
      .split('\n')
      .forEach((part, index) => {
        if (index > 0) coded.push({ at: add({ type: 'break' }) });
        if (part !== '') coded.push(part);
      });
  };
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (isText(inline)) {
        const marks = marksOf(inline);
        if (!marks || inline.text === '') {
          text(inline.text);
          continue;
        }
        const number = add({ type: 'marks', marks });
        coded.push({ open: number });
        text(inline.text);
        coded.push({ close: number });
      } else if (inline.type === 'link') {
        const number = add({ type: 'link', url: inline.url });
        coded.push({ open: number });
        walk(inline.children);
        coded.push({ close: number });
      } else {
        coded.push({ at: add({ type: 'inline', inline }) });
      }
    }
  };
  walk(line);
  return { coded: joined(coded), codes };
}

function marksOf(text: Text): Marks | null {
  const marks: Marks = {
    ...Object.fromEntries(SWITCH_MARKS.flatMap((mark) => (text[mark] ? [[mark, true]] : []))),
    ...(text.lang && { lang: text.lang }),
  };
  return Object.keys(marks).length > 0 ? marks : null;
}

/** Neighbouring strings as one; empty ones left out. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string')
      result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/**
 * Coded text as a line. Codes that the source does not have are passed over, and their text stays.
 *
 * @param codes of the source
 */
export function lineOf(coded: Coded, codes: readonly Code[]): Inline[] {
  const line: Inline[] = [];
  /** The codes that are open, the outermost first. */
  let open: number[] = [];
  let link: { type: 'link'; url: string; children: Exclude<Inline, { type: 'link' }>[] } | null =
    null;
  const put = (inline: Exclude<Inline, { type: 'link' }>): void => {
    (link?.children ?? line).push(inline);
  };
  const putText = (text: string): void => {
    const marks = open.map((number) => codes[number - 1]);
    const all = marks.map((code) => (code?.type === 'marks' ? code.marks : {}));
    put(Object.assign({ text }, ...all));
  };
  for (const piece of coded) {
    if (typeof piece === 'string') putText(piece);
    else if ('at' in piece) {
      const code = codes[piece.at - 1];
      if (code?.type === 'break') putText('\n');
      else if (code?.type === 'inline') put(code.inline);
    } else if ('open' in piece) {
      open.push(piece.open);
      const code = codes[piece.open - 1];
      if (code?.type === 'link' && !link) {
        link = { type: 'link', url: code.url, children: [] };
        line.push(link);
      }
    } else {
      open = open.filter((number) => number !== piece.close);
      if (codes[piece.close - 1]?.type === 'link') link = null;
    }
  }
  return line;
}

/** The text alone, a line break as a space. */
export const plainOf = (coded: Coded, codes: readonly Code[] = []): string =>
  coded
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'at' in piece && codes[piece.at - 1]?.type === 'break' ? ' ' : '';
    })
    .join('');

/** The numbers of the codes in a text, each once. */
export const numbersIn = (coded: Coded): ReadonlySet<number> =>
  new Set(
    coded.flatMap((piece) => {
      if (typeof piece === 'string') return [];
      return 'at' in piece ? [piece.at] : 'open' in piece ? [piece.open] : [piece.close];
    }),
  );

/** Coded text in one string, for storing and comparing: "Read {1}the report{/1}{=2}". A brace is doubled. */
export const writeCoded = (coded: Coded): string =>
  coded
    .map((piece) => {
      if (typeof piece === 'string') return piece.replace(/[{}]/g, '$&$&');
      if ('at' in piece) return `{=${piece.at}}`;
      return 'open' in piece ? `{${piece.open}}` : `{/${piece.close}}`;
    })
    .join('');

/** What `writeCoded` wrote. */
export function readCoded(text: string): Coded {
  const pieces: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(/\{\{|\}\}|\{([=/]?)(\d{1,6})\}/g)) {
    pieces.push(text.slice(last, match.index));
    last = match.index + match[0].length;
    const number = Number(match[2]);
    if (match[2] === undefined) pieces.push(match[0].slice(1));
    else if (match[1] === '=') pieces.push({ at: number });
    else pieces.push(match[1] === '/' ? { close: number } : { open: number });
  }
  pieces.push(text.slice(last));
  return joined(pieces);
}
