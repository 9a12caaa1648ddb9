import { ReactEditor } from 'slate-react';
import type { TopBlock } from '../../../core/release/blocks/block';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/** The element of a block. */
const BLOCK = '[data-slate-node="element"]';

/** Consecutive top blocks, by the index of the first and of the last. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks in the viewport and around it, in whole chunks. Only chunks are measured, a hundred in
 * 500 pages.
 *
 * @param heights how far around, in viewport heights
 */
export function blocksInView(editor: ReleaseEditor, heights: number): BlockRange {
  const page = ReactEditor.toDOMNode(editor, editor);
  const chunks = [...page.querySelectorAll<HTMLElement>('.dl-chunk')];
  const isNear = (chunk: HTMLElement): boolean => {
    const { top, bottom } = chunk.getBoundingClientRect();
    return bottom >= -heights * innerHeight && top <= (1 + heights) * innerHeight;
  };
  const first = chunks.findIndex(isNear);
  const next = chunks.findLastIndex(isNear) + 1;
  return {
    first: firstIndexOf(editor, chunks[first]) ?? 0,
    last: (firstIndexOf(editor, chunks[next]) ?? Number.POSITIVE_INFINITY) - 1,
  };
}

/**
 * The index of the first block of a chunk; undefined if the chunk is not rendered. A block that has
 * changed since it was rendered is not found, so the index is counted from the next one.
 */
function firstIndexOf(editor: ReleaseEditor, chunk: HTMLElement | undefined): number | undefined {
  const { children } = releaseOf(editor);
  const drawn = [...(chunk?.children ?? [])];
  for (const [place, element] of drawn.entries()) {
    const block = element.matches(BLOCK) ? element : element.querySelector(BLOCK);
    const index = block ? children.indexOf(ReactEditor.toSlateNode(editor, block) as TopBlock) : -1;
    if (index >= place) return index - place;
  }
  return undefined;
}
