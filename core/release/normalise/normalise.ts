import { createBlock } from '../blocks/create';
import { BLOCK_SPECS } from '../blocks/specs';
import { isBlockKind, type LooseNode } from '../nodes';
import type { Release } from '../release';
import type { Fix } from './fix';
import { tidyLine } from './line';
import { fixFor } from './rules';

/**
 * The release with its structure put right: one headline, the end mark after the body, every block
 * where it may stand, table rows of equal length, runs of text merged. Never drops a word; gives
 * back an equal tree when there is nothing to do.
 */
export function normalise(release: Release): Release {
  const result = settle(release);
  const root = result[0];
  if (result.length !== 1 || !root) throw new Error('a release cannot dissolve');
  return root as unknown as Release;
}

/** A node, put right from its leaves up, as the nodes that now stand in its place. */
function settle(node: LooseNode): LooseNode[] {
  if ('text' in node) return [node];
  let current = { ...node, children: node.children.flatMap(settle) };
  let raised: LooseNode[] = [];
  for (;;) {
    const fix = fixFor(current);
    if (!fix) break;
    if (fix.type === 'vanish') return raised;
    // What stands in its place now may be wrong in ways only the parent can tell.
    if (fix.type === 'dissolve') return [...current.children, ...raised];
    if (fix.type === 'raise') {
      const child = current.children[fix.child];
      if (child) raised = [child, ...raised];
    }
    current = { ...current, children: applied(current.children, fix) };
  }
  const children = holdsLine(current.type) ? tidyLine(current.children) : current.children;
  return [{ ...current, children }, ...raised];
}

function holdsLine(type: string): boolean {
  return type === 'link' || (isBlockKind(type) && BLOCK_SPECS[type].content === 'inlines');
}

function applied(children: readonly LooseNode[], fix: Fix): LooseNode[] {
  const next = [...children];
  switch (fix.type) {
    case 'insert':
      next.splice(fix.child, 0, ...settle(fix.node));
      break;
    case 'remove':
    case 'raise':
      next.splice(fix.child, 1);
      break;
    case 'wrap':
      next.splice(
        fix.child,
        1,
        ...settle({ ...fix.parent, children: children.slice(fix.child, fix.child + 1) }),
      );
      break;
    case 'unwrap':
      next.splice(fix.child, 1, ...kids(children[fix.child]));
      break;
    case 'retype': {
      const kept = Object.entries(children[fix.child] ?? {}).filter(([k]) => !fix.drop.includes(k));
      next.splice(fix.child, 1, { ...Object.fromEntries(kept), ...fix.properties } as LooseNode);
      break;
    }
    case 'move':
      next.splice(fix.to, 0, ...next.splice(fix.child, 1));
      break;
    case 'insert-cell': {
      const row = children[fix.row];
      if (row && 'children' in row) {
        next[fix.row] = { ...row, children: [...row.children, createBlock['table-cell']()] };
      }
      break;
    }
    case 'set-span': {
      const row = children[fix.row];
      if (row && 'children' in row) {
        const cells = [...row.children];
        const cell = cells[fix.cell];
        if (cell) cells[fix.cell] = withSpan(cell, fix);
        next[fix.row] = { ...row, children: cells };
      }
      break;
    }
    case 'dissolve':
    case 'vanish':
      break;
  }
  return next;
}

function withSpan(cell: LooseNode, span: { columnSpan: number; rowSpan: number }): LooseNode {
  const kept = Object.entries(cell).filter(([name]) => !(name in spanFields(span)));
  const spans = Object.entries(spanFields(span)).filter(([, value]) => value > 1);
  return Object.fromEntries([...kept, ...spans]) as LooseNode;
}

function spanFields({ columnSpan, rowSpan }: { columnSpan: number; rowSpan: number }) {
  return { columnSpan, rowSpan };
}

function kids(node: LooseNode | undefined): readonly LooseNode[] {
  return node && 'children' in node ? node.children : [];
}
