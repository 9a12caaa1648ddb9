/** The positions of a document's blocks. */
export interface Layout {
  /** The page on which each block begins, counted from 1. */
  readonly pages: readonly number[];
  /** Whether each block is the first thing on its page. */
  readonly tops: readonly boolean[];
  /** Pages there are. */
  readonly count: number;
}

/** Blocks of a document, from one that begins a page on. */
export interface Section {
  /** The first block, and the first that no longer belongs to it, by index. */
  readonly from: number;
  readonly to: number;
  /** The page that the first block begins. */
  readonly firstPage: number;
  /** Pages of the whole document; null where the section shows how many there are. */
  readonly count: number | null;
}

/** All of a document. */
export const WHOLE: Section = {
  from: 0,
  to: Number.POSITIVE_INFINITY,
  firstPage: 1,
  count: null,
};

/** Extra blocks that are set, in case something is deleted and they move up. */
const SPARE = 2;

/**
 * The part of a document that can be set alone so that some of its pages look as in the whole. The
 * cost of a keystroke then does not grow with the document.
 *
 * @param layout the last known positions of the blocks
 * @param length the current number of blocks
 * @param wanted the pages, from 1
 */
export function sectionAround(
  { pages, tops, count }: Layout,
  length: number,
  wanted: { readonly first: number; readonly last: number },
): Section {
  const from = Math.max(
    0,
    pages.findLastIndex((page, index) => page <= wanted.first && tops[index] === true),
  );
  const after = pages.findIndex((page) => page > wanted.last);
  // Blocks that came or went since stand between two that did not.
  const to = after < 0 ? length : Math.min(length, length - (pages.length - after) + SPARE);
  if (to <= from) return WHOLE;
  const firstPage = from === 0 ? 1 : (pages[from] ?? 1);
  return { from, to, firstPage, count: to < length ? count : null };
}

/** Whether two sections are the same blocks of the same pages. */
export const sameSection = (a: Section, b: Section): boolean =>
  a.from === b.from && a.to === b.to && a.firstPage === b.firstPage && a.count === b.count;
