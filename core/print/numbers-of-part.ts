import type { Block } from '../release/blocks/block';
import { itemNumbers } from '../release/lists/labels';
import { startingAt } from '../release/lists/starts';
import type { Release } from '../release/release';
import { printedStart } from './list-starts';

type Container = { readonly type: string; readonly children: readonly unknown[] };

/**
 * Blocks cut out of a release, with the list numbers that they have in the
 * whole: the second item of a list is "2." on the clipboard too.
 *
 * @param from the path to where the part begins, from the release on
 */
export function withNumbersOfPart<B extends Block>(
  part: readonly B[],
  release: Release,
  from: readonly number[],
): B[] {
  const [first = 0, ...within] = from;
  return part.map((block, index) => {
    const whole = release.children[first + index];
    return whole ? (numbered(block, whole, index === 0 ? within : [], release) as B) : block;
  });
}

/** @param from where in the whole block the part begins; empty where it begins with it */
function numbered(
  part: Container,
  whole: Container,
  from: readonly number[],
  release: Release,
): Container {
  const [first = 0, ...within] = from;
  const children = part.children.map((child, index) => {
    const original = whole.children[first + index];
    return isContainer(child) && isContainer(original)
      ? numbered(child, original, index === 0 ? within : [], release)
      : child;
  });
  if (!isList(whole) || !isList(part) || !whole.ordered) return { ...part, children };
  const numbers = itemNumbers(startingAt(whole, printedStart(release, whole)));
  const start = numbers[first];
  const { start: _, ...rest } = part;
  return { ...rest, ...(start !== undefined && start !== 1 && { start }), children };
}

const isContainer = (node: unknown): node is Container =>
  typeof node === 'object' && node !== null && 'children' in node && 'type' in node;

const isList = (node: Container): node is Extract<Block, { type: 'list' }> => node.type === 'list';
