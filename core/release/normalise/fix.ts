import type { Part } from '../form/part';
import type { LooseNode } from '../nodes';

/**
 * One step that brings a node nearer to the rules. Plain data, so that the same rules serve the
 * pure normaliser and the editor, which carries each step out as an undoable operation. `child` is
 * the index of a direct child of the node the fix was found for.
 */
export type Fix =
  /** Put a new child at this index. */
  | { type: 'insert'; child: number; node: LooseNode }
  /** Take away a child that holds no words. */
  | { type: 'remove'; child: number }
  /** Put a child into a new parent, which takes its place. */
  | { type: 'wrap'; child: number; parent: LooseNode & { children: readonly LooseNode[] } }
  /** Put the children of a child in its place. */
  | { type: 'unwrap'; child: number }
  /** Change the kind of a child; what the new kind has no use for is taken off. */
  | {
      type: 'retype';
      child: number;
      properties: { type: string; part?: Part };
      drop: readonly string[];
    }
  /** Take fields off the node that a release may not hold. */
  | { type: 'unset'; fields: readonly string[] }
  /** Move a child to another index (counted after it has been taken out). */
  | { type: 'move'; child: number; to: number }
  /** Move a child out of the node, directly behind it. */
  | { type: 'raise'; child: number }
  /** Put the node's own children in its place. */
  | { type: 'dissolve' }
  /** Give a cell of this table the span that it has room for; 1 is no span. */
  | { type: 'set-span'; row: number; cell: number; columnSpan: number; rowSpan: number }
  /** Append an empty cell to this row of the table the fix was found for. */
  | { type: 'insert-cell'; row: number }
  /** Take the node away: it is empty and means nothing so. */
  | { type: 'vanish' };
