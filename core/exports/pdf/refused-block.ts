import { UserError } from '../../errors';
import type { Block, TopBlock } from '../../release/blocks/block';
import type { BlockKind } from '../../release/blocks/spec';
import { BLOCK_SPECS } from '../../release/blocks/specs';
import type { Facts } from '../../release/facts';
import { lineText } from '../../release/plain-text';
import type { Release } from '../../release/release';
import type { ExportContext } from '../format';
import type { PrintedParts } from './typst-document';

/** Where a document was refused: the index of its block, `head` for the part above, or unknown. */
type Place = number | 'head' | null;

/**
 * The same refusal with the place in the text: “In the paragraph “…”: …”. Found by setting ever
 * smaller parts of the document, so it costs nothing where nothing is refused.
 *
 * @param parts makes the document of some of its blocks
 */
export async function refusedBlock(
  error: unknown,
  release: Release,
  parts: PrintedParts,
  typeset: ExportContext['typeset'],
): Promise<unknown> {
  if (!(error instanceof UserError)) return error;
  const fails = async (from: number, to: number): Promise<boolean> =>
    typeset(parts(from, to)).then(
      () => false,
      (other: unknown) => other instanceof UserError && other.message === error.message,
    );
  const place = await placeOf(fails, release.children.length);
  const where = place === 'head' ? 'the lines above the text' : nameOf(place, release);
  if (where === null) return error;
  return new UserError(`In ${where}: ${error.message}`, error.advice, { cause: error });
}

async function placeOf(
  fails: (from: number, to: number) => Promise<boolean>,
  blocks: number,
): Promise<Place> {
  if (await fails(0, 0)) return 'head';
  let [from, to] = [0, blocks];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (await fails(from, middle)) to = middle;
    else if (await fails(middle, to)) from = middle;
    // Only together are they refused.
    else return null;
  }
  return from < blocks && (await fails(from, to)) ? from : null;
}

function nameOf(place: number | null, { children, facts }: Release): string | null {
  const block = place === null ? undefined : children[place];
  if (!block) return null;
  const words = opening(block, facts);
  return `the ${BLOCK_SPECS[block.type].name}${words ? ` “${words}”` : ''}`;
}

/** Of the words that a block begins with, in letters. */
const LONGEST = 40;

function opening(block: TopBlock, facts: Facts): string {
  const words = firstWords(block, facts).replace(/\s+/g, ' ').trim();
  const letters = Array.from(words);
  if (letters.length <= LONGEST) return words;
  const cut = letters.slice(0, LONGEST).join('');
  // At the end of a word, where there are words.
  return `${cut.replace(/(?<=\S{3})\s+\S*$/u, '')}…`;
}

function firstWords(block: Block, facts: Facts): string {
  if (block.type === 'image') return block.caption || block.alt;
  if (block.type === 'table' && block.caption.trim()) return block.caption;
  if (block.type === 'contact') return block.name;
  if (block.type === 'end-mark' || block.type === 'page-break') return '';
  if (isLine(block)) return lineText(block.children, facts);
  for (const child of block.children as readonly Block[]) {
    const words = firstWords(child, facts);
    if (words.trim()) return words;
  }
  return '';
}

type Line = Extract<Block, { type: 'headline' | 'subhead' | 'lede' | 'paragraph' | 'heading' }>;

const LINES: ReadonlySet<BlockKind> = new Set([
  'headline',
  'subhead',
  'lede',
  'paragraph',
  'heading',
]);
const isLine = (block: Block): block is Line => LINES.has(block.type);
