import { createBlock } from '../blocks/create';
import { refusedNumbering } from '../blocks/list';
import type { LooseNode } from '../nodes';
import type { Release } from '../release';
import type { Fix } from './fix';
import { tidyLine } from './line';
import { releaseFixes } from './release-rules';
import { contentOf, fixesForTable, fixForContainer, fixForLine, misplaced } from './rules';

type LooseElement = Extract<LooseNode, { type: string }>;

/**
 * Repairs the structure of a release: one headline, the end mark after the body, every block in a
 * place where it is allowed, table rows of equal length, runs merged. Never drops a word; returns
 * the same tree if nothing is wrong. Visits each node once, however much is wrong.
 */
export function normalise(release: Release): Release {
  const result = settle(release);
  const root = result[0];
  if (result.length !== 1 || !root) throw new Error('a release cannot dissolve');
  return withReleaseRules(root as unknown as Release);
}

/** Normalises a node from its leaves up and returns the nodes that replace it. */
function settle(node: LooseNode): LooseNode[] {
  if ('text' in node) return [node];
  const children: LooseNode[] = [];
  for (const child of node.children) for (const each of settle(child)) children.push(each);
  const content = contentOf(node.type);
  if (content === 'inlines') return settledLine({ ...node, children });
  if (content === null) return [{ ...node, children }];

  const raised: LooseNode[] = [];
  const kept: LooseNode[] = [];
  // Problems of a child do not depend on its neighbours, so its replacement is processed next.
  const left = children.reverse();
  for (let child = left.pop(); child; child = left.pop()) {
    const fix = misplaced(child, 0, content);
    if (!fix) kept.push(child);
    else if (fix.type === 'raise') raised.push(child);
    else for (const each of inPlaceOf(child, fix).reverse()) left.push(each);
  }
  // Each raised block moves directly behind the node, so before those raised earlier.
  raised.reverse();
  const whole = { ...without(node, refusedNumbering(node)), children: kept };
  const fix = fixForContainer(whole, content);
  if (fix?.type === 'vanish') return raised;
  if (fix?.type === 'insert') kept.splice(fix.child, 0, ...settle(fix.node));
  return [node.type === 'table' ? withEvenRows(whole) : whole, ...raised];
}

/** A line after its parts were normalised: the line itself, or its parts if it is dissolved. */
function settledLine(line: LooseElement): LooseNode[] {
  const children: LooseNode[] = [];
  const left = [...line.children].reverse();
  for (let child = left.pop(); child; child = left.pop()) {
    // A link within a link gives its place to its text.
    if (line.type === 'link' && 'type' in child && child.type === 'link') {
      for (const each of [...child.children].reverse()) left.push(each);
    } else children.push(child);
  }
  // Some problems of a line's replacement can only be seen in its parent.
  if (fixForLine({ ...line, children })) return children;
  return [{ ...line, children: tidyLine(children) }];
}

/** The replacement of a misplaced child. */
function inPlaceOf(child: LooseNode, fix: Fix): LooseNode[] {
  switch (fix.type) {
    case 'wrap':
      return settle({ ...fix.parent, children: [child] });
    case 'unwrap':
      return 'children' in child ? [...child.children] : [];
    case 'retype':
      return [retyped(child, fix)];
    default:
      throw new Error(`${fix.type} does not mend a child that is misplaced`);
  }
}

function retyped(node: LooseNode, { properties, drop }: Fix & { type: 'retype' }): LooseNode {
  return { ...without(node, drop), ...properties } as LooseNode;
}

/** The node without some of its fields. */
function without<N extends LooseNode>(node: N, fields: readonly string[]): N {
  if (fields.length === 0) return node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => !fields.includes(name))) as N;
}

function withReleaseRules(release: Release): Release {
  let current = release;
  for (;;) {
    const fixes = releaseFixes(current);
    if (fixes.length === 0) return current;
    current = { ...current, children: withFixes(current.children, fixes) as Release['children'] };
  }
}

/** The blocks after steps that do not touch each other. */
function withFixes(blocks: readonly LooseNode[], fixes: readonly Fix[]): LooseNode[] {
  const next: (LooseNode | null)[] = [...blocks];
  for (const fix of fixes) {
    if (fix.type === 'remove') next[fix.child] = null;
    else if (fix.type === 'retype') {
      next[fix.child] = retyped(next[fix.child] as LooseNode, fix);
    } else if (fix.type === 'move') next.splice(fix.to, 0, ...next.splice(fix.child, 1));
  }
  return next.filter((block) => block !== null);
}

/** A table whose spans have room and whose rows all fill as many columns as the widest. */
function withEvenRows(table: LooseElement): LooseElement {
  const fixes = fixesForTable(table);
  if (fixes.length === 0) return table;
  const rows = table.children.map((row) =>
    'children' in row ? { ...row, children: [...row.children] } : row,
  );
  for (const fix of fixes) {
    const row = 'row' in fix ? rows[fix.row] : undefined;
    if (!row || !('children' in row)) continue;
    const cells = row.children as LooseNode[];
    if (fix.type === 'insert-cell') cells.push(createBlock['table-cell']());
    else if (fix.type === 'set-span') {
      cells[fix.cell] = withSpan(cells[fix.cell] as LooseNode, fix);
    }
  }
  return { ...table, children: rows };
}

function withSpan(cell: LooseNode, { columnSpan, rowSpan }: Fix & { type: 'set-span' }): LooseNode {
  const spans = { columnSpan, rowSpan };
  const kept = Object.entries(cell).filter(([name]) => !(name in spans));
  const wide = Object.entries(spans).filter(([, value]) => value > 1);
  return Object.fromEntries([...kept, ...wide]) as LooseNode;
}
