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
  /** What tells a part of a template from others; null for a block that is none. */
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

/** What holds for a release as a whole: one headline, one lede, one end mark, after the body. */
export function releaseFix(release: Release): Fix | null {
  const singles = singlesIn(release);
  const place = (at: number): number => singles[at]?.index ?? -1;
  const second = (kind: string): number => {
    const first = singles.findIndex((each) => each.kind === kind);
    return place(singles.findIndex((each, at) => each.kind === kind && at > first));
  };

  const secondHeadline = second('headline');
  if (secondHeadline >= 0) {
    // The later one gives way: it is a heading that was pasted or typed as a headline.
    const properties = { type: 'heading', level: 2 };
    return { type: 'retype', child: secondHeadline, properties, drop: [] };
  }
  const secondLede = second('lede');
  if (secondLede >= 0) {
    return { type: 'retype', child: secondLede, properties: { type: 'paragraph' }, drop: [] };
  }
  const secondEnd = second('end-mark');
  if (secondEnd >= 0) return { type: 'remove', child: secondEnd };

  const parts = singles.map(({ part }) => part);
  const twice = place(parts.findIndex((part, index) => part && parts.indexOf(part) < index));
  const part = release.children[twice];
  if (part) return withoutPart(part, twice);

  const end = place(singles.findIndex(({ kind }) => kind === 'end-mark'));
  const lastOfBody = end < 0 ? -1 : lastOfBodyAfter(release, end);
  return lastOfBody < 0 ? null : { type: 'move', child: end, to: lastOfBody };
}

/** The last block of the body if it stands after another, or -1. */
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
 * A part of a template is one block. Where a block that is one was split or copied, what the
 * template says of it stays with the first; only the condition, which holds for the whole, goes on.
 */
function withoutPart({ type, part }: TopBlock, child: number): Fix {
  return part?.when
    ? { type: 'retype', child, properties: { type, part: { when: part.when } }, drop: [] }
    : { type: 'retype', child, properties: { type }, drop: ['part'] };
}
