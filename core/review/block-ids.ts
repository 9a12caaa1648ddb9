import { isText, type LooseNode } from '../release/nodes';
import type { Path } from '../release/operations/operation';
import type { Release } from '../release/release';
import type { Anchor } from '../release/review/review';
import { findAnchor, textLines } from './anchor';
import type { NewId } from './comments';

/** A block that has no id of its own yet, and the one that it gets. */
export interface NewBlockId {
  /** From the release down. */
  readonly path: Path;
  readonly id: string;
}

/**
 * The ids that blocks need so that each has one and no two have the same: a block that is split or copied takes
 * its id along. In reading order, the first one keeps it.
 */
export function missingIds(release: Release, newId: NewId): NewBlockId[] {
  const used = new Set<string>();
  const missing: NewBlockId[] = [];
  const visit = (node: LooseNode, path: Path): void => {
    if (isText(node) || !('children' in node) || INLINES.has(node.type)) return;
    const { id } = node as { id?: string };
    if (id !== undefined && !used.has(id)) used.add(id);
    else missing.push({ path, id: newId() });
    for (const [index, child] of node.children.entries()) visit(child, [...path, index]);
  };
  for (const [index, block] of release.children.entries()) visit(block as LooseNode, [index]);
  return missing;
}

const INLINES: ReadonlySet<string> = new Set(['link', 'placeholder', 'fact']);

/** The release with an id for each of its blocks; comments stay with the words that they are about. */
export function withBlockIds(release: Release, newId: NewId): Release {
  const missing = missingIds(release, newId);
  if (missing.length === 0) return release;
  const ids = new Map(missing.map(({ path, id }) => [path.join('.'), id]));
  const given = (node: LooseNode, path: Path): LooseNode => {
    if (isText(node) || !('children' in node) || INLINES.has(node.type)) return node;
    const id = ids.get(path.join('.'));
    const children = node.children.map((child, index) => given(child, [...path, index]));
    return { ...node, ...(id !== undefined && { id }), children } as LooseNode;
  };
  const children = release.children.map((block, index) => given(block as LooseNode, [index]));
  const next = { ...release, children: children as Release['children'] };
  if (!release.review) return next;
  const before = textLines(release);
  const now = new Map(textLines(next).map(({ path, id }) => [path.join('.'), id]));
  const moved = (anchor: Anchor): Anchor => {
    const found = findAnchor(anchor, before);
    // What is not found whole stays as it was noted.
    if (anchor.type === 'fact' || found.length !== anchor.passages.length) return anchor;
    const passages = anchor.passages.map((passage, index) => {
      const block = now.get(found[index]?.path.join('.') ?? '');
      return block ? { ...passage, block } : passage;
    });
    return { ...anchor, passages };
  };
  const threads = release.review.threads.map((thread) => ({
    ...thread,
    anchor: moved(thread.anchor),
  }));
  return { ...next, review: { ...release.review, threads } };
}
