import { ReactEditor } from 'slate-react';
import type { TopBlock } from '../../../core/release/blocks/block';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';

/** The element of a block on the page. */
const BLOCK = '[data-slate-node="element"]';

/** Top-level blocks that follow one another, by the index of the first and of the last. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The blocks that are in sight, and those around them. Only the chunks of the page are looked at, of
 * which 500 pages have a hundred, and whole chunks are what is found.
 *
 * @param heights how far around, in heights of the window
 */
export function nearSight(editor: ReleaseEditor, heights: number): Stretch {
  const page = ReactEditor.toDOMNode(editor, editor);
  const chunks = [...page.querySelectorAll<HTMLElement>('.dl-chunk')];
  const isNear = (chunk: HTMLElement): boolean => {
    const { top, bottom } = chunk.getBoundingClientRect();
    return bottom >= -heights * innerHeight && top <= (1 + heights) * innerHeight;
  };
  const first = chunks.findIndex(isNear);
  const next = chunks.findLastIndex(isNear) + 1;
  return {
    first: beginOf(editor, chunks[first]) ?? 0,
    last: (beginOf(editor, chunks[next]) ?? Number.POSITIVE_INFINITY) - 1,
  };
}

/**
 * The index of the first block of a chunk; undefined where it has not been drawn. A block that has
 * changed since it was drawn is not found; then the next one is counted from.
 */
function beginOf(editor: ReleaseEditor, chunk: HTMLElement | undefined): number | undefined {
  const { children } = releaseOf(editor);
  const drawn = [...(chunk?.children ?? [])];
  for (const [place, element] of drawn.entries()) {
    const block = element.matches(BLOCK) ? element : element.querySelector(BLOCK);
    const index = block ? children.indexOf(ReactEditor.toSlateNode(editor, block) as TopBlock) : -1;
    if (index >= place) return index - place;
  }
  return undefined;
}
