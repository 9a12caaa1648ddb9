import type { Element } from '@xmldom/xmldom';
import { align } from '../compare/align';
import { blockTraits } from './likeness';
import { own } from './line';
import { changedParagraph, joinLists, markedParagraph } from './paragraph';
import type { Redline } from './redline';
import { changedTable, markedTable, sameColumns } from './table';
import { make } from './word-xml';

type Side = 'before' | 'after';

/**
 * The paragraphs and tables of two documents as one, with every difference as a tracked change:
 * accepting all gives the newer, rejecting all the older.
 */
export function redlineBlocks(
  before: readonly Element[],
  after: readonly Element[],
  redline: Redline,
): Element[] {
  const traits = blockTraits(redline);
  const names = new Map<number | null, string>();
  const pairs = align(before, after, traits);
  return pairs.flatMap((pair) => {
    const was = pair.before === null ? undefined : before[pair.before];
    const is = pair.after === null ? undefined : after[pair.after];
    if (was && is) {
      joinLists(was, is, redline);
      const isSame = traits.key(was) === traits.key(is);
      if (!pair.moved) return isSame ? [own(is, 'after', redline)] : changed(was, is, redline);
      // A move in Word cannot hold changes: a block that was also reworded is deleted and inserted.
      if (isSame && is.nodeName === 'w:p') {
        const name = names.get(pair.before) ?? `move${redline.nextId()}`;
        names.set(pair.before, name);
        return pair.moved === 'from'
          ? moved(was, 'before', name, redline)
          : moved(is, 'after', name, redline);
      }
    }
    if (was && pair.moved !== 'to') return [marked(was, 'before', redline)];
    return is ? [marked(is, 'after', redline)] : [];
  });
}

function changed(before: Element, after: Element, redline: Redline): Element[] {
  if (before.nodeName === 'w:p' && after.nodeName === 'w:p') {
    return [changedParagraph(before, after, redline)];
  }
  const areTables = before.nodeName === 'w:tbl' && after.nodeName === 'w:tbl';
  return areTables && sameColumns(before, after)
    ? [changedTable(before, after, redline, redlineBlocks)]
    : [marked(before, 'before', redline), marked(after, 'after', redline)];
}

function marked(element: Element, side: Side, redline: Redline): Element {
  if (element.nodeName === 'w:tbl') return markedTable(element, side, redline, redlineBlocks);
  if (element.nodeName !== 'w:p') return own(element, side, redline);
  return markedParagraph(element, side, side === 'before' ? 'del' : 'ins', redline);
}

/** Both ends of a move have the same name (ISO/IEC 29500-1, 17.13.5.21 to 28). */
function moved(paragraph: Element, side: Side, name: string, redline: Redline): Element[] {
  const mark = side === 'before' ? 'moveFrom' : 'moveTo';
  const id = redline.nextId();
  return [
    redline.stamped(`${mark}RangeStart`, { id, name }),
    markedParagraph(paragraph, side, mark, redline),
    make(redline.document, `${mark}RangeEnd`, { id }),
  ];
}
