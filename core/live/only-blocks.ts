import type { DocumentParts } from '../exports/pdf/typst-document';

/**
 * The document with nothing to be seen on it but some of its blocks: they stand where they stand
 * among the others, which take their room unseen. What is drawn of it is small, however long the
 * pages are.
 *
 * @param seen the blocks, by index
 */
export function onlyBlocks(parts: DocumentParts, seen: readonly number[]): DocumentParts {
  return {
    ...parts,
    background: '',
    running: NO_LINES,
    opening: parts.opening.map(unseen),
    blocks: parts.blocks.map((code, index) => (seen.includes(index) ? code : unseen(code))),
  };
}

/** What the lines at the head and the foot of the pages say: nothing. */
const NO_LINES = [
  '[#metadata([])<running-head>]',
  '[#metadata((page, pages) => [])<running-foot>]',
];

const unseen = (code: string): string => (code === '' ? '' : `hide(${code})`);

/**
 * The blocks that are written in another way than before, by index; null where more than blocks is
 * another now.
 */
export function changedBlocks(before: DocumentParts, now: DocumentParts): number[] | null {
  if (frame(before) !== frame(now) || before.blocks.length !== now.blocks.length) return null;
  return now.blocks.flatMap((code, index) => (code === before.blocks[index] ? [] : [index]));
}

const frame = ({ settings, background, running, opening, rest }: DocumentParts): string =>
  [...settings, background, ...running, ...opening, ...rest.typefaces].join('\n');
