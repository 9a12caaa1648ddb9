import type { Element } from '@xmldom/xmldom';
import { align } from '../compare/align';
import { blockTraits } from './likeness';
import { own } from './line';
import type { Redline } from './redline';
import { childNamed, childrenNamed, elementsIn, make } from './word-xml';

type WriteBlocks = (
  before: readonly Element[],
  after: readonly Element[],
  redline: Redline,
) => Element[];

/** Whether both have the same number of columns, so that their rows can be compared. */
export function sameColumns(before: Element, after: Element): boolean {
  const widths = (table: Element) =>
    new Set(childrenNamed(table, 'w:tr').map((row) => childrenNamed(row, 'w:tc').length));
  const all = new Set([...widths(before), ...widths(after)]);
  return all.size === 1;
}

/** A table that both have: rows are matched, cells compared. */
export function changedTable(
  before: Element,
  after: Element,
  redline: Redline,
  write: WriteBlocks,
): Element {
  const table = make(redline.document, 'tbl');
  for (const child of elementsIn(after)) {
    if (child.nodeName !== 'w:tr') table.appendChild(own(child, 'after', redline));
  }
  const [old, now] = [childrenNamed(before, 'w:tr'), childrenNamed(after, 'w:tr')];
  const traits = blockTraits(redline);
  for (const pair of align(old, now, traits)) {
    const was = pair.before === null ? undefined : old[pair.before];
    const is = pair.after === null ? undefined : now[pair.after];
    if (was && is && !pair.moved) table.appendChild(changedRow(was, is, redline, write));
    else if (was && pair.moved !== 'to') {
      table.appendChild(markedRow(was, 'before', redline, write));
    } else if (is) table.appendChild(markedRow(is, 'after', redline, write));
  }
  return table;
}

/** A table that only one side has. */
export function markedTable(
  table: Element,
  side: 'before' | 'after',
  redline: Redline,
  write: WriteBlocks,
): Element {
  const result = make(redline.document, 'tbl');
  for (const child of elementsIn(table)) {
    result.appendChild(
      child.nodeName === 'w:tr'
        ? markedRow(child, side, redline, write)
        : own(child, side, redline),
    );
  }
  return result;
}

function changedRow(
  before: Element,
  after: Element,
  redline: Redline,
  write: WriteBlocks,
): Element {
  const old = childrenNamed(before, 'w:tc');
  return withCells(after, 'after', redline, (cell, index) => {
    const was = old[index];
    return write(was ? contentOf(was) : [], contentOf(cell), redline);
  });
}

function markedRow(
  row: Element,
  side: 'before' | 'after',
  redline: Redline,
  write: WriteBlocks,
): Element {
  const result = withCells(row, side, redline, (cell) =>
    side === 'before' ? write(contentOf(cell), [], redline) : write([], contentOf(cell), redline),
  );
  const properties = childNamed(result, 'w:trPr') ?? make(redline.document, 'trPr');
  properties.appendChild(redline.stamped(side === 'before' ? 'del' : 'ins'));
  if (!properties.parentNode) result.insertBefore(properties, result.firstChild);
  return result;
}

function withCells(
  row: Element,
  side: 'before' | 'after',
  redline: Redline,
  content: (cell: Element, index: number) => Element[],
): Element {
  const result = make(redline.document, 'tr');
  let index = 0;
  for (const child of elementsIn(row)) {
    if (child.nodeName !== 'w:tc') {
      result.appendChild(own(child, side, redline));
      continue;
    }
    const properties = childNamed(child, 'w:tcPr');
    const kept = properties ? [own(properties, side, redline)] : [];
    result.appendChild(make(redline.document, 'tc', {}, ...kept, ...content(child, index)));
    index += 1;
  }
  return result;
}

const contentOf = (cell: Element): Element[] =>
  elementsIn(cell).filter(({ nodeName }) => nodeName !== 'w:tcPr');
