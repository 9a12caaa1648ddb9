// Word copies no list elements: each item is a paragraph that states its level. Word on the web
// puts each item into a list of its own.
import { createBlock } from '../release/blocks/create';
import { HIGHEST, type List, type ListItem } from '../release/blocks/list';
import { defaultFormat } from '../release/lists/number-format';
import type { LevelledItem, ReadBlock } from './blocks';
import { fitted } from './fitted';
import { numbersIn } from './markers';

/** Parses Word's `mso-list` property; null if it names no list. */
export function wordItem(style: string | undefined): { list: string; level: number } | null {
  const [, list, level] = /^(l\d+)\s+level(\d+)/.exec(style ?? '') ?? [];
  return list && level ? { list, level: levelWithin(Number(level)) } : null;
}

/** The deepest level of a list in Word. */
export const MAX_LIST_DEPTH = 9;

export const levelWithin = (level: number): number =>
  Number.isInteger(level) ? Math.min(Math.max(level, 1), MAX_LIST_DEPTH) : 1;

/** The source of each item; `withNumbers` reads the numbers from it. */
const sources = new WeakMap<ListItem, LevelledItem>();

interface OpenList {
  readonly level: number;
  readonly name: string;
  readonly list: List;
}

/**
 * Groups consecutive items into lists, nested by level. The lowest level of a group becomes the
 * first level, as a copied part may begin anywhere.
 */
export function withLists(blocks: readonly (ReadBlock | LevelledItem)[]): ReadBlock[] {
  const whole: ReadBlock[] = [];
  let open: OpenList[] = [];
  for (const block of blocks) {
    if (block.type !== 'levelled-item') {
      open = [];
      whole.push(block);
      continue;
    }
    const { level, ordered } = block;
    let left: OpenList | undefined;
    while ((open.at(-1)?.level ?? 0) > level) left = open.pop();
    const name = `${block.list} ${ordered}`;
    const last = open.at(-1);
    if (last?.level === level && last.name !== name) open.pop();
    const isDeepest = open.length === MAX_LIST_DEPTH;
    if (open.at(-1)?.level !== level && !isDeepest) {
      // A bullet list that began too deep continues at its new level.
      const before = open.length === 0 && !ordered && left?.list.ordered === false ? left : null;
      const goesOn = before !== null;
      const list: List = before?.list ?? { type: 'list', ordered, children: [] };
      const item = open.at(-1)?.list.children.at(-1);
      if (item) item.children.push(list);
      else if (!goesOn) whole.push(list);
      open.push({ level, name, list });
    }
    open.at(-1)?.list.children.push(itemFrom(block));
  }
  return whole;
}

function itemFrom(source: LevelledItem): ListItem {
  const item: ListItem = { type: 'list-item', children: [...source.children] };
  sources.set(item, source);
  return item;
}

/** The children of a list item, beginning with its own line. Empty if there is no content. */
export function itemOf(blocks: readonly ReadBlock[]): ListItem['children'] {
  const fitting = fitted(blocks, ['paragraph', 'list']);
  return fitting[0]?.type === 'list' ? [createBlock.paragraph(), ...fitting] : fitting;
}

/**
 * The lists from a list element. Blocks between items are added to the item before, or become an
 * item. Items that state their own level are returned unchanged. A nested list at the beginning is
 * put before the list, so that no empty item is needed.
 */
export function listFrom(
  pieces: readonly (ReadBlock | LevelledItem)[],
  ordered: boolean,
): readonly (ReadBlock | LevelledItem)[] {
  if (pieces.some((piece) => piece.type === 'levelled-item' && piece.list !== '')) return pieces;
  const before: List[] = [];
  const list: List = { type: 'list', ordered, children: [] };
  // Where other blocks became items, the given numbers no longer hold; nor do numbers that a
  // release cannot have, such as those below 0.
  const isCounted = pieces.every(
    (piece) =>
      piece.type === 'list' || (piece.type === 'levelled-item' && isValidNumber(piece.number)),
  );
  for (const piece of pieces) {
    const last = list.children.at(-1);
    const nested = nestedAlone(piece);
    if (nested) {
      if (last) last.children.push(...nested);
      else before.push(...nested);
    } else if (piece.type === 'levelled-item') {
      list.children.push(itemFrom(isCounted ? piece : { ...piece, number: null }));
    } else {
      list.children.push({ type: 'list-item', children: itemOf([piece as ReadBlock]) });
    }
  }
  return list.children.length > 0 ? [...before, list] : before;
}

/** The lists of a piece that contains nothing else; null if it has text of its own. */
function nestedAlone(piece: ReadBlock | LevelledItem): List[] | null {
  if (piece.type === 'list') return [piece];
  if (piece.type !== 'levelled-item') return null;
  const [first, ...nested] = piece.children;
  const isBlank =
    first?.type === 'paragraph' &&
    first.children.every((child) => 'text' in child && child.text.trim() === '');
  const lists = nested.filter((child): child is List => child.type === 'list');
  return isBlank && lists.length > 0 && lists.length === nested.length ? lists : null;
}

/**
 * Gives numbered lists the numbers of their source: start, continuation and format. Call it once,
 * at the end.
 */
export function withNumbers(blocks: readonly ReadBlock[]): ReadBlock[] {
  return numberedBlocks(blocks, 0, []);
}

function numberedBlocks<B extends ReadBlock | ListItem['children'][number]>(
  blocks: readonly B[],
  depth: number,
  around: readonly number[],
): B[] {
  const next = new Map<string, number>();
  return blocks.flatMap((block): B[] => {
    if (block.type === 'table') {
      for (const row of block.children) {
        for (const cell of row.children) cell.children = numberedBlocks(cell.children, 0, []);
      }
    }
    if (block.type !== 'list') return [block];
    return split(block, depth, around).map((list) => {
      if (!list.ordered || depth > 0) return list as B;
      const format = list.format ?? '';
      const start = list.start ?? 1;
      if (start > 1 && next.get(format) === start) {
        list.continues = true;
        delete list.start;
      }
      let last = start - 1;
      for (const { number = last + 1 } of list.children) last = number;
      next.set(format, last + 1);
      return list as B;
    });
  });
}

/** Numbers a list; splits it where its number format changes. */
function split(list: List, depth: number, around: readonly number[]): List[] {
  const parts: List[] = [];
  let rest = list.children;
  let last = 0;
  while (rest.length > 0) {
    const numbered = list.ordered ? numbersOf(rest, around, last, depth) : rest.map(() => null);
    const items = rest.slice(0, numbered.length);
    const part: List = { type: 'list', ordered: list.ordered, children: items };
    const format = numbered[0]?.format;
    if (format && format !== DEFAULT_FORMATS[depth % DEFAULT_FORMATS.length]) part.format = format;
    let expected = 1;
    for (const [index, item] of items.entries()) {
      const told = numbered[index]?.number ?? null;
      const number = told !== null && isValidNumber(told) ? told : expected;
      if (index === 0 && number !== 1) part.start = number;
      if (index > 0 && number !== expected) item.number = number;
      expected = number + 1;
      const inner = list.ordered ? [...around, number] : around;
      item.children = numberedBlocks(item.children, depth + 1, inner);
    }
    last = expected - 1;
    parts.push(part);
    rest = rest.slice(items.length);
  }
  return parts;
}

/** Whether an item of a release can have this number. */
const isValidNumber = (number: number | null): boolean =>
  number === null || (number >= 0 && number <= HIGHEST);

/** The numbers of the leading items that share one format. */
function numbersOf(
  items: readonly ListItem[],
  around: readonly number[],
  last: number,
  depth: number,
) {
  const told = items.map((item) => sources.get(item));
  const marked = told.findIndex((source) => !source?.marker?.text);
  const markers = told
    .slice(0, marked < 0 ? told.length : marked)
    .map((source) => source?.marker?.text ?? '');
  const read = numbersIn(markers, around);
  if (read.length > 0) return read;
  // Without markers, number the items as HTML does.
  let number = last;
  let end = told.findIndex((source, at) => at > 0 && Boolean(source?.marker?.text));
  if (end < 0) end = told.length;
  const format = told[0]?.format ?? DEFAULT_FORMATS[depth % DEFAULT_FORMATS.length] ?? '{1}.';
  return told.slice(0, Math.max(1, end)).map((source) => {
    number = source?.number ?? number + 1;
    return { number, format };
  });
}

const DEFAULT_FORMATS = [0, 1, 2].map(defaultFormat);
