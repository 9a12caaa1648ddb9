import { Parser } from 'htmlparser2';
import {
  type Attributes,
  BlockBuilder,
  type CloseFn,
  type Context,
  PLAIN_CONTEXT,
} from './block-builder';
import type { ReadBlock } from './blocks';
import { enter } from './elements';
import type { LeftOut } from './left-out';
import { StyleSheet } from './style-sheet';

/** Deeper nesting is refused, as closing it could take very long. */
const MAX_DEPTH = 1000;
/** Characters parsed between two checks of the depth. */
export const PARSE_CHUNK = 65_536;

interface OpenElement {
  readonly context: Context;
  /** Whether its content is skipped. */
  readonly isDropped: boolean;
  readonly close?: CloseFn | undefined;
}

/** Blocks read from HTML that another program copied. */
export interface Reading {
  readonly blocks: ReadBlock[];
  readonly leftOut: Readonly<LeftOut>;
  /** What `pictureOf` gave, by the empty paragraph that stands in its place. */
  readonly pictures: ReadonlyMap<object, object>;
}

/**
 * Reads the blocks of HTML from another program: text, formatting and link addresses, nothing else.
 * The HTML never becomes a DOM document, so nothing in it is run or loaded. Takes time linear in
 * its length.
 *
 * @param language of the text, if the HTML does not state it (BCP 47); decides its quotation marks
 * @returns null if it is nested too deep
 * @throws UserError if it has too many lines
 */
export function readHtml(html: string, language?: string): ReadBlock[] | null {
  return readCopied(html, language)?.blocks ?? null;
}

/**
 * As `readHtml`, with counts of what was left out.
 *
 * @param pictureOf what stands for a picture, by the attributes of its element; null leaves it out
 */
export function readCopied(
  html: string,
  language?: string,
  pictureOf?: (attributes: Attributes) => object | null,
): Reading | null {
  const builder = new BlockBuilder(pictureOf);
  if (!readInto(builder, html, language)) return null;
  return { blocks: builder.finish(), leftOut: builder.leftOut, pictures: builder.standIns };
}

/**
 * Reads HTML into a builder.
 *
 * @returns false if it is nested too deep
 */
export function readInto(builder: BlockBuilder, html: string, language?: string): boolean {
  const sheet = new StyleSheet();
  const rootContext: Context = { ...PLAIN_CONTEXT, language: language ?? null };
  const open: OpenElement[] = [{ context: rootContext, isDropped: false }];
  const innermost = (): OpenElement => open.at(-1) as OpenElement;
  // The copied part is between two marker comments. Before it come its ancestors; after it there
  // may be leftover memory of the other program.
  let isCopied = !html.includes(START);
  let isEnded = false;
  let css: string | null = null;
  /** Text since the last tag; the parser reports entities separately. */
  let text = '';
  const flushText = (): void => {
    const { context, isDropped } = innermost();
    if (css !== null) css += text;
    else if (text !== '' && !isDropped && isCopied && !isEnded) builder.text(text, context);
    text = '';
  };
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
    oncomment(data) {
      flushText();
      if (data === 'StartFragment') isCopied = true;
      if (data === 'EndFragment') isEnded = true;
    },
    onopentag(name, attributes) {
      flushText();
      if (name === 'style') css = '';
      const { context, isDropped } = innermost();
      const isOver = isDropped || isEnded;
      const entered = isOver ? null : enter(builder, { name, attributes }, context, sheet);
      open.push(entered ? { ...entered, isDropped: false } : { context, isDropped: true });
    },
    onclosetag(name) {
      flushText();
      if (name === 'style' && css !== null) {
        sheet.add(css);
        css = null;
      }
      // At the end of the file the parser also closes elements that were never opened.
      if (open.length > 1) open.pop()?.close?.();
      if (name === 'html') isEnded = true;
    },
    onend: flushText,
  });
  for (let at = 0; at < html.length; at += PARSE_CHUNK) {
    parser.write(html.slice(at, at + PARSE_CHUNK));
    if (open.length > MAX_DEPTH) return false;
  }
  parser.end();
  return true;
}

/** Start of the copied part ("HTML Clipboard Format", Microsoft). */
const START = '<!--StartFragment-->';
