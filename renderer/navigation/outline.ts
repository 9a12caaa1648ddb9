import type { TopBlock } from '../../core/release/blocks/block';
import { perBlock } from '../../core/release/per-block';
import type { Release } from '../../core/release/release';
import { isPrinted } from '../../core/templates/resolve-template';
import type { BlockView, OutlineLine } from '../blocks/block-view';
import { BLOCK_VIEWS } from '../blocks/block-views';

export interface OutlineEntry extends OutlineLine {
  readonly index: number;
}

/** The parts of a release, in order, for finding one's way; the same list until it says something else. */
export const outlineOf = perBlock<OutlineLine, OutlineEntry>(
  (block, release) => (isPrinted(release, block) ? linesOf(block, release) : []),
  (line, index) => ({ index, ...line }),
);

function linesOf(block: TopBlock, { facts }: Release): OutlineLine[] {
  const { outline } = BLOCK_VIEWS[block.type] as BlockView<TopBlock['type']>;
  return outline ? [outline(block as never, facts)] : [];
}
