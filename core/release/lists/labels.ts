import type { List } from '../blocks/list';
import { defaultFormat, formatPieces, type NumberFormat } from './number-format';
import { numeral } from './numerals';

/** The nesting of a list: its depth, and the numbers of its parent items. */
export interface ListPlace {
  readonly depth: number;
  readonly numbers: readonly number[];
}

/** A list that is not nested. */
export const OUTERMOST: ListPlace = { depth: 0, numbers: [] };

export const formatOf = (list: List, { depth }: Pick<ListPlace, 'depth'>): NumberFormat =>
  list.format ?? defaultFormat(depth);

/**
 * The number of each item of a numbered list. A list that continues another gets its `start` from
 * `withListStarts`.
 */
export function itemNumbers({ start = 1, children }: List): number[] {
  let next = start;
  return children.map(({ number = next }) => {
    next = number + 1;
    return number;
  });
}

/** The number that an item after the last one has. */
export const nextNumber = (list: List): number =>
  (itemNumbers(list).at(-1) ?? (list.start ?? 1) - 1) + 1;

/**
 * The label of each item of a numbered list, such as "2.", "(b)" or "2.1"; the same in the window
 * and every format. Empty for a bulleted list.
 */
export function itemLabels(list: List, place: ListPlace): readonly string[] {
  if (!list.ordered) return list.children.map(() => '');
  const pieces = formatPieces(formatOf(list, place));
  const groups = pieces.filter((piece) => 'sign' in piece).length;
  return itemNumbers(list).map((own) => {
    const numbers = [...place.numbers, own].slice(-groups);
    // At a lower depth than the format expects, its first numbers are left out.
    let missing = groups - numbers.length;
    let next = 0;
    return pieces
      .map((piece, index) => {
        if ('sign' in piece) {
          if (missing > 0) {
            missing -= 1;
            return '';
          }
          const number = numbers[next] ?? own;
          next += 1;
          return numeral(piece.sign, number);
        }
        return missing > 0 && index > 0 ? '' : piece.text;
      })
      .join('');
  });
}

/** The nesting of lists within an item. */
export function placeIn(list: List, place: ListPlace, index: number): ListPlace {
  const numbers = list.ordered ? [...place.numbers, itemNumbers(list)[index] ?? 1] : place.numbers;
  return { depth: place.depth + 1, numbers };
}
