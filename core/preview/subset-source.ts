import type { DocumentParts } from '../exports/pdf/typst-document';
import type { Section } from './section';

/**
 * A section of the document with nothing to be seen on it but some of its blocks: they stand where
 * they stand among the others, which take their room unseen. What is drawn of it is small, however
 * long the pages are.
 *
 * @param section the blocks that are set; the others stay as they are
 * @param seen the blocks, by index
 */
export function subsetSource(
  parts: DocumentParts,
  { from, to }: Section,
  seen: readonly number[],
): DocumentParts {
  const { blocks } = parts;
  const hidden = blocks
    .slice(from, to)
    .map((code, at) => (seen.includes(from + at) ? code : unseen(code)));
  return {
    ...parts,
    background: '',
    running: NO_LINES,
    opening: parts.opening.map(unseen),
    blocks: blocks.slice(0, from).concat(hidden, blocks.slice(to)),
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
  const changed: number[] = [];
  now.blocks.forEach((code, index) => {
    if (code !== before.blocks[index]) changed.push(index);
  });
  return changed;
}

const frame = ({ settings, background, running, opening, rest }: DocumentParts): string =>
  [...settings, background, ...running, ...opening, ...rest.typefaces].join('\n');
