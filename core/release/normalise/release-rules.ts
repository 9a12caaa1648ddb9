import type { TopBlock } from '../blocks/block';
import type { BlockKind } from '../blocks/spec';
import type { Part } from '../form/part';
import type { LooseNode } from '../nodes';
import type { Release } from '../release';
import { wordsIn } from '../words';
import type { Fix } from './fix';

/** The kinds that make up the text for publication, which the end mark follows. */
const BODY: ReadonlySet<string> = new Set<BlockKind>([
  'headline',
  'subhead',
  'lede',
  'paragraph',
  'heading',
  'quote',
  'list',
]);

/** A block that there may be only one of. */
interface Single {
  readonly index: number;
  readonly kind: string;
  /** The part of a template that the block is; null for other blocks. */
  readonly part: string | null;
}

const SINGLE: ReadonlySet<string> = new Set<BlockKind>(['headline', 'lede', 'end-mark']);

function singlesIn({ children }: Release): readonly Single[] {
  const singles: Single[] = [];
  children.forEach((block, index) => {
    const part = partOf(block as LooseNode);
    if (part !== null || SINGLE.has(block.type)) singles.push({ index, kind: block.type, part });
  });
  return singles;
}

/**
 * The rules for a release as a whole: one headline, one lede, one end mark after the body, each
 * part of a template once. Returns the fixes for the first broken rule, which are independent of
 * each other; call it again afterwards.
 */
export function releaseFixes(release: Release): Fix[] {
  const singles = singlesIn(release);
  const laterOnes = (kind: string): number[] =>
    singles
      .filter((each) => each.kind === kind)
      .slice(1)
      .map(({ index }) => index);

  // The later one gives way: it is a heading that was pasted or typed as a headline.
  const headlines = laterOnes('headline').map((child): Fix => {
    return { type: 'retype', child, properties: { type: 'heading', level: 2 } as never, drop: [] };
  });
  if (headlines.length > 0) return headlines;
  const ledes = laterOnes('lede').map((child): Fix => {
    return { type: 'retype', child, properties: { type: 'paragraph' }, drop: [] };
  });
  if (ledes.length > 0) return ledes;
  const ends = laterOnes('end-mark').map((child): Fix => ({ type: 'remove', child }));
  if (ends.length > 0) return ends;
  const parts = partsAgain(release, singles);
  if (parts.length > 0) return parts;

  const end = singles.find(({ kind }) => kind === 'end-mark')?.index ?? -1;
  const lastOfBody = end < 0 ? -1 : lastOfBodyAfter(release, end);
  return lastOfBody < 0 ? [] : [{ type: 'move', child: end, to: lastOfBody }];
}

/** Blocks that claim a part of a template that an earlier block already is. */
function partsAgain(release: Release, singles: readonly Single[]): Fix[] {
  const seen = new Set<string>();
  return singles.flatMap(({ part, index }) => {
    if (part === null) return [];
    const block = release.children[index];
    if (block && seen.has(part)) return [withoutPart(block, index)];
    seen.add(part);
    return [];
  });
}

/** The last body block behind another part, or -1. */
function lastOfBodyAfter({ children }: Release, index: number): number {
  for (let at = children.length - 1; at > index; at -= 1) {
    const block = children[at] as LooseNode | undefined;
    // An empty paragraph below the end mark is where somebody is about to add a note.
    if (block && 'type' in block && BODY.has(block.type) && wordsIn(block).length > 0) return at;
  }
  return -1;
}

function partOf(block: LooseNode): string | null {
  if (!('part' in block)) return null;
  const { id, entry } = block.part as Part;
  return id === undefined ? null : `${id}@${entry ?? ''}`;
}

/**
 * A part of a template is one block. If it is split or copied, the first block keeps the part; the
 * others keep only its condition.
 */
function withoutPart({ type, part }: TopBlock, child: number): Fix {
  return part?.when
    ? { type: 'retype', child, properties: { type, part: { when: part.when } }, drop: [] }
    : { type: 'retype', child, properties: { type }, drop: ['part'] };
}
