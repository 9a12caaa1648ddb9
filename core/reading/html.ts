import { Parser } from 'htmlparser2';
import type { ReadBlock } from './blocks';
import { enter } from './elements';
import type { LeftOut } from './left-out';
import { type Context, type Leave, Reader } from './reader';
import { StyleSheet } from './style-sheet';

/** No text is nested deeper; what takes long to close could be. */
const DEEPEST = 1000;
/** Characters that are read before the depth is looked at. */
const A_STRETCH = 65_536;

interface Open {
  readonly context: Context;
  /** Nothing in it is read. */
  readonly isDropped: boolean;
  readonly leave?: Leave | undefined;
}

/** What was read of what another program copied. */
export interface Reading {
  readonly blocks: ReadBlock[];
  readonly leftOut: Readonly<LeftOut>;
}

/**
 * The blocks that HTML of another program says: of it goes on nothing but text, and addresses that may be
 * clicked. It never becomes a document, so nothing in it is run or loaded, and what it takes grows with
 * its length, whatever stands in it.
 *
 * @param language of the text, where the HTML does not say it (BCP 47): for its quotation marks
 * @returns null where it is nested deeper than any text
 * @throws UserError where it has more lines than anybody pastes
 */
export function readHtml(html: string, language?: string): ReadBlock[] | null {
  return readCopied(html, language)?.blocks ?? null;
}

/** The same, with what was left out. */
export function readCopied(html: string, language?: string): Reading | null {
  const reader = new Reader();
  const sheet = new StyleSheet();
  const nothing: Context = {
    marks: {},
    link: null,
    keepsSpace: false,
    symbols: null,
    letterCase: null,
    language: language ?? null,
    quoted: 0,
    isFiller: false,
  };
  const open: Open[] = [{ context: nothing, isDropped: false }];
  const innermost = (): Open => open.at(-1) as Open;
  // What was copied stands between two marks; around it are the elements that it is in, and behind it
  // may be whatever the memory of the other program held.
  let isCopied = !html.includes(START);
  let isEnded = false;
  let css: string | null = null;
  /** What was read since the last tag; the parser tells of each entity apart. */
  let text = '';
  const tell = (): void => {
    const { context, isDropped } = innermost();
    if (css !== null) css += text;
    else if (text !== '' && !isDropped && isCopied && !isEnded) reader.text(text, context);
    text = '';
  };
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
    oncomment(data) {
      tell();
      if (data === 'StartFragment') isCopied = true;
      if (data === 'EndFragment') isEnded = true;
    },
    onopentag(name, attributes) {
      tell();
      if (name === 'style') css = '';
      const { context, isDropped } = innermost();
      const isOver = isDropped || isEnded;
      const entered = isOver ? null : enter(reader, { name, attributes }, context, sheet);
      open.push(entered ? { ...entered, isDropped: false } : { context, isDropped: true });
    },
    onclosetag(name) {
      tell();
      if (name === 'style' && css !== null) {
        sheet.add(css);
        css = null;
      }
      // One that the text ends within is closed, too, without having been opened.
      if (open.length > 1) open.pop()?.leave?.();
      if (name === 'html') isEnded = true;
    },
    onend: tell,
  });
  for (let at = 0; at < html.length; at += A_STRETCH) {
    parser.write(html.slice(at, at + A_STRETCH));
    if (open.length > DEEPEST) return null;
  }
  parser.end();
  return { blocks: reader.end(), leftOut: reader.leftOut };
}

/** The mark before what was copied ("HTML Clipboard Format", Microsoft). */
const START = '<!--StartFragment-->';
