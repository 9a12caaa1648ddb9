import { ReactEditor } from 'slate-react';
import { settleTyping } from './paint-first';
import type { ReleaseEditor } from './slate-types';

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
  // What is on the page is known by what it was drawn from.
  settleTyping(editor);
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

/** The index of the first block of a chunk; undefined where it has not been drawn. */
function beginOf(editor: ReleaseEditor, chunk: HTMLElement | undefined): number | undefined {
  const block = chunk?.querySelector('[data-slate-node="element"]');
  return block
    ? ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, block))[1]
    : undefined;
}
