import type { TopBlock } from '../release/blocks/block';
import { isText, type LooseNode } from '../release/nodes';
import type { Release } from '../release/release';
import { type Decide, factsAfter, type Settled, settledChildren } from './decide';

const REJECT: Decide = () => 'reject';

/** What is agreed of each block: an edit changes one, and the others may be many. */
const settled = new WeakMap<LooseNode, Settled | null>();

const agreed = new WeakMap<Release, readonly (TopBlock | null)[]>();

/**
 * For each block of a release what of it is agreed: as if every open suggestion were rejected, since nobody has
 * accepted it yet. Null where nothing is, or where it has become part of the block before it.
 */
export function agreedBlocks(release: Release): readonly (TopBlock | null)[] {
  let blocks = agreed.get(release);
  if (!blocks) {
    blocks = release.children.some(hasSuggestions) ? settledBlocks(release) : release.children;
    agreed.set(release, blocks);
  }
  return blocks;
}

function settledBlocks({ children }: Release): (TopBlock | null)[] {
  const { nodes, places } = settledChildren(children as readonly LooseNode[], REJECT, settled);
  let last = -1;
  return places.map((place) => {
    // Places never go back: one that comes again is a block that was joined to the one before.
    if (place === null || place === last) return null;
    last = place;
    return (nodes[place] ?? null) as TopBlock | null;
  });
}

/**
 * Nodes as they are agreed, with nothing of the review in them: for what leaves the document, as the clipboard, a
 * template or an entry of the library does.
 */
export const agreedNodes = (nodes: readonly LooseNode[]): LooseNode[] =>
  settledChildren(nodes, REJECT).nodes.map(withoutReview);

function withoutReview(node: LooseNode): LooseNode {
  const {
    id: _id,
    suggestions: _suggestions,
    ...rest
  } = node as LooseNode & Record<string, unknown>;
  const kept = rest as LooseNode;
  return 'children' in kept ? { ...kept, children: kept.children.map(withoutReview) } : kept;
}

const suggested = new WeakMap<object, boolean>();

/** Whether anything is suggested for a block, or in it. */
export function hasSuggestions(block: TopBlock): boolean {
  let known = suggested.get(block);
  if (known === undefined) {
    known = holdsSuggestions(block as LooseNode);
    suggested.set(block, known);
  }
  return known;
}

const holdsSuggestions = (node: LooseNode): boolean =>
  'suggestions' in node ||
  (!isText(node) && 'children' in node && node.children.some(holdsSuggestions));

/** The facts that are agreed: without those that are only suggested. */
export const agreedFacts = (release: Release): Release['facts'] => factsAfter(release, REJECT);
