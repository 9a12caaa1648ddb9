import { Node, type NodeEntry } from 'slate';
import type { FoundPassage } from '../../core/review/anchor';
import type { DecorationRange, DecorationSource } from '../editor/model/decorations';
import { pointInLine } from '../editor/queries/line-offset';
import type { PlacedThread } from './threads-now';

/** Paints the passages of open threads. It answers for whole top-level blocks. */
export function commentPainter(threads: readonly PlacedThread[]): DecorationSource {
  const byBlock = new Map<number, FoundPassage[]>();
  for (const { thread, passages } of threads) {
    if (thread.resolved) continue;
    for (const passage of passages) {
      const block = passage.path[0] ?? -1;
      byBlock.set(block, [...(byBlock.get(block) ?? []), passage]);
    }
  }
  return ([block, path]: NodeEntry): readonly DecorationRange[] => {
    if (path.length !== 2) return [];
    return (byBlock.get(path[1] ?? -1) ?? []).flatMap((passage) => rangeOf(block, passage) ?? []);
  };
}

function rangeOf(block: Node, { path, start, end }: FoundPassage): DecorationRange | null {
  const within = path.slice(1);
  // The text may have changed since: the next look will tell where the passage is.
  if (!Node.has(block, within)) return null;
  const line = Node.get(block, within);
  const at = [0, ...path];
  const anchor = pointInLine([line, at], start);
  const focus = pointInLine([line, at], end);
  return anchor && focus ? { anchor, focus, commented: true } : null;
}
