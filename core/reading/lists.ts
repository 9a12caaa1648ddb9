// Word has no lists in what it copies: each item is a paragraph, on the web a list of its own, that says
// how deep it stands.
import { createBlock } from '../release/blocks/create';
import type { List, ListItem } from '../release/blocks/list';
import type { LevelledItem, ReadBlock } from './blocks';
import { fitted } from './fitted';

/** What a paragraph of Word says of the list it is an item of; null where it is none. */
export function wordItem(style: string | undefined): { list: string; level: number } | null {
  const [, list, level] = /^(l\d+)\s+level(\d+)/.exec(style ?? '') ?? [];
  return list && level ? { list, level: levelWithin(Number(level)) } : null;
}

/** Deepest level that Word has, and the deepest that is made of anything. */
export const DEEPEST = 9;

export const levelWithin = (level: number): number =>
  Number.isInteger(level) ? Math.min(Math.max(level, 1), DEEPEST) : 1;

/** Whether what stands before an item counts ("1.", "(b)", "iv)", "٣."): bullets are letters too, of signs. */
export const isCounted = (marker: string): boolean =>
  /^\(?(\p{N}+([.)、．]|$)|\p{L}{1,5}[.)])/u.test(marker);

/** Blocks in which items that follow one another have become lists, nested as their levels say. */
export function withLists(blocks: readonly (ReadBlock | LevelledItem)[]): ReadBlock[] {
  const whole: ReadBlock[] = [];
  let open: { level: number; name: string; list: List }[] = [];
  for (const block of blocks) {
    if (block.type !== 'levelled-item') {
      open = [];
      whole.push(block);
      continue;
    }
    const { level, ordered, children } = block;
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const name = `${block.list} ${ordered}`;
    const last = open.at(-1);
    if (last?.level === level && last.name !== name) open.pop();
    if (open.at(-1)?.level !== level) {
      const list: List = { type: 'list', ordered, children: [] };
      const item = open.at(-1)?.list.children.at(-1);
      if (item) item.children.push(list);
      else whole.push(list);
      open.push({ level, name, list });
    }
    open.at(-1)?.list.children.push({ type: 'list-item', children: [...children] });
  }
  return whole;
}

/** What stands in an item of a list: its own line first. Empty where nothing does. */
export function itemOf(blocks: readonly ReadBlock[]): ListItem['children'] {
  const fitting = fitted(blocks, ['paragraph', 'list']);
  return fitting[0]?.type === 'list' ? [createBlock.paragraph(), ...fitting] : fitting;
}

/**
 * The list that an element with items makes; what else stands in it belongs to the item before, or is
 * one. Items that say themselves how deep they stand go on as they are.
 */
export function listFrom(
  pieces: readonly (ReadBlock | LevelledItem)[],
  ordered: boolean,
): readonly (ReadBlock | LevelledItem)[] {
  const list: List = { type: 'list', ordered, children: [] };
  for (const piece of pieces) {
    if (piece.type === 'levelled-item' && piece.list !== '') return pieces;
    const last = list.children.at(-1);
    if (piece.type === 'list' && last) last.children.push(piece);
    else {
      const children = piece.type === 'levelled-item' ? piece.children : itemOf([piece]);
      list.children.push({ type: 'list-item', children });
    }
  }
  return list.children.length > 0 ? [list] : [];
}
