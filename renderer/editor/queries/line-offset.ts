import { Node, type NodeEntry, type Path, type Point, Text } from 'slate';
import type { Block } from '../../../core/release/blocks/block';

/**
 * Offsets within a line of text, in code units from its start: each placeholder and fact in it counts as
 * one, as in `textLines` (`core/review/anchor.ts`).
 */

/** The runs of a line, and its placeholders and facts, in order. */
function* piecesOf(line: Node, path: Path): Generator<[node: Node, path: Path, length: number]> {
  if (Text.isText(line)) {
    yield [line, path, line.text.length];
    return;
  }
  if ('type' in line && (line.type === 'placeholder' || line.type === 'fact')) {
    yield [line, path, 1];
    return;
  }
  for (const [child, childPath] of Node.children(line as Node & { children: never[] }, [])) {
    yield* piecesOf(child, [...path, ...childPath]);
  }
}

/** How far into a line a point stands; `point.path` leads from the root of the editor. */
export function offsetInLine([line, linePath]: NodeEntry<Block>, point: Point): number {
  let before = 0;
  for (const [node, path, length] of piecesOf(line, linePath)) {
    if (path.every((index, depth) => index === point.path[depth])) {
      return before + (Text.isText(node) ? point.offset : 0);
    }
    before += length;
  }
  return before;
}

/** The point that stands so far into a line; null where the line is shorter. */
export function pointInLine([line, linePath]: NodeEntry, offset: number): Point | null {
  let before = 0;
  for (const [node, path, length] of piecesOf(line, linePath)) {
    if (Text.isText(node) && offset <= before + length) return { path, offset: offset - before };
    before += length;
  }
  return null;
}
