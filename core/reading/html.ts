import { Parser } from 'htmlparser2';
import type { ReadBlock } from './blocks';
import { enter } from './elements';
import { type Context, type Leave, Reader } from './reader';

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

/**
 * The blocks that HTML of another program says: of it goes on nothing but text, and addresses that may be
 * clicked. It never becomes a document, so nothing in it is run or loaded, and what it takes grows with
 * its length, whatever stands in it.
 *
 * @returns null where it is nested deeper than any text
 * @throws UserError where it has more lines than anybody pastes
 */
export function readHtml(html: string): ReadBlock[] | null {
  const reader = new Reader();
  const nothing: Context = { marks: {}, link: null, keepsSpace: false };
  const open: Open[] = [{ context: nothing, isDropped: false }];
  const innermost = (): Open => open.at(-1) as Open;
  /** What was read since the last tag; the parser tells of each entity apart. */
  let text = '';
  const tell = (): void => {
    const { context, isDropped } = innermost();
    if (text !== '' && !isDropped) reader.text(text, context);
    text = '';
  };
  const parser = new Parser({
    ontext(data) {
      text += data;
    },
    onopentag(name, attributes) {
      tell();
      const { context, isDropped } = innermost();
      const entered = isDropped ? null : enter(reader, { name, attributes }, context);
      open.push(entered ? { ...entered, isDropped: false } : { context, isDropped: true });
    },
    onclosetag() {
      tell();
      // One that the text ends within is closed, too, without having been opened.
      if (open.length > 1) open.pop()?.leave?.();
    },
    onend: tell,
  });
  for (let at = 0; at < html.length; at += A_STRETCH) {
    parser.write(html.slice(at, at + A_STRETCH));
    if (open.length > DEEPEST) return null;
  }
  parser.end();
  return reader.end();
}
