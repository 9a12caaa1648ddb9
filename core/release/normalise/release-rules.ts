import type { BlockKind } from '../blocks/spec';
import type { Part } from '../form/part';
import type { LooseNode } from '../nodes';
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

/** What holds for a release as a whole: one headline, one lede, one end mark, after the body. */
export function releaseFix(release: { children: readonly LooseNode[] }): Fix | null {
  const blocks = release.children.map((child) => ('type' in child ? child.type : ''));

  const secondHeadline = indexOfSecond(blocks, 'headline');
  if (secondHeadline >= 0) {
    // The later one gives way: it is a heading that was pasted or typed as a headline.
    const properties = { type: 'heading', level: 2 };
    return { type: 'retype', child: secondHeadline, properties, drop: [] };
  }
  const secondLede = indexOfSecond(blocks, 'lede');
  if (secondLede >= 0) {
    return { type: 'retype', child: secondLede, properties: { type: 'paragraph' }, drop: [] };
  }
  const secondEnd = indexOfSecond(blocks, 'end-mark');
  if (secondEnd >= 0) return { type: 'remove', child: secondEnd };

  const twice = secondOfPart(release.children);
  if (twice) return twice;

  const end = blocks.indexOf('end-mark');
  const lastOfBody = release.children.findLastIndex(
    // An empty paragraph below the end mark is where somebody is about to add a note.
    (child) => 'type' in child && BODY.has(child.type) && wordsIn(child).length > 0,
  );
  return end >= 0 && end < lastOfBody ? { type: 'move', child: end, to: lastOfBody } : null;
}

function indexOfSecond(kinds: readonly string[], kind: string): number {
  const first = kinds.indexOf(kind);
  return first < 0 ? -1 : kinds.indexOf(kind, first + 1);
}

/**
 * A part of a template is one block. Where a block that is one was split or copied, what the
 * template says of it stays with the first; only the condition, which holds for the whole, goes on.
 */
function secondOfPart(children: readonly LooseNode[]): Fix | null {
  const seen = new Set<string>();
  for (const [child, block] of children.entries()) {
    if (!('type' in block) || !('part' in block)) continue;
    const { id, entry, when } = block.part as Part;
    if (id === undefined) continue;
    const key = `${id}@${entry ?? ''}`;
    if (seen.has(key)) {
      const { type } = block;
      return when
        ? { type: 'retype', child, properties: { type, part: { when } }, drop: [] }
        : { type: 'retype', child, properties: { type }, drop: ['part'] };
    }
    seen.add(key);
  }
  return null;
}
