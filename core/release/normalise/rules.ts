import { TOP_KINDS } from '../blocks/block';
import { createBlock } from '../blocks/create';
import { refusedNumbering } from '../blocks/list';
import type { BlockContent, BlockKind } from '../blocks/spec';
import { BLOCK_SPECS } from '../blocks/specs';
import type { TableCell } from '../blocks/table';
import { tableGrid } from '../blocks/table-grid';
import { isBlockKind, isInline, type LooseNode } from '../nodes';
import type { Release } from '../release';
import { fieldsOf } from '../words';
import type { Fix } from './fix';
import { releaseFixes } from './release-rules';

type LooseElement = Extract<LooseNode, { type: string }>;

const RELEASE_CONTENT: BlockContent = { allowed: TOP_KINDS, fill: 'paragraph' };

/** The content type of a node: a line of text, blocks, or null if it is not normalised. */
export function contentOf(type: string): 'inlines' | BlockContent | null {
  if (type === 'release') return RELEASE_CONTENT;
  if (type === 'link') return 'inlines';
  const content = isBlockKind(type) ? BLOCK_SPECS[type].content : 'void';
  return content === 'void' ? null : content;
}

/**
 * The first thing that is wrong with a node and its direct children, as the step that mends it, or
 * null when all is well. No step ever drops a word. Steps on a node may make its parent wrong, so
 * a caller works from the leaves up and asks again until the answer is null.
 */
export function fixFor(node: LooseNode): Fix | null {
  if ('text' in node) return null;
  const content = contentOf(node.type);
  if (content === null) return null;
  if (content === 'inlines') return nestedLinkFix(node) ?? fixForLine(node);
  const fields = refusedNumbering(node);
  if (fields.length > 0) return { type: 'unset', fields };
  for (const [index, child] of node.children.entries()) {
    const fix = misplaced(child, index, content);
    if (fix) return fix;
  }
  const fix = fixForContainer(node, content);
  if (fix) return fix;
  if (node.type === 'release') return releaseFixes(node as unknown as Release)[0] ?? null;
  return node.type === 'table' ? (fixesForTable(node)[0] ?? null) : null;
}

/** The fix for a container whose children are all allowed. */
export function fixForContainer(node: LooseElement, content: BlockContent): Fix | null {
  if (node.children.length === 0) {
    return content.goesWhenEmpty
      ? { type: 'vanish' }
      : { type: 'insert', child: 0, node: createBlock.paragraph() };
  }
  // A list item begins with its own line; whatever is nested comes under it.
  if (node.type === 'list-item' && !isOfKind(node.children[0], 'paragraph')) {
    return { type: 'insert', child: 0, node: createBlock.paragraph() };
  }
  return null;
}

/** The fix for a child that is not allowed here; null for other children. */
export function misplaced(child: LooseNode, index: number, content: BlockContent): Fix | null {
  if (isInline(child) || 'text' in child) return wrapIn(content.fill, index);
  if (!isBlockKind(child.type)) return { type: 'unwrap', child: index };
  if (content.allowed.includes(child.type)) return null;

  const home = HOMES[child.type];
  if (home && content.allowed.includes(home)) return wrapIn(home, index);

  const spec = BLOCK_SPECS[child.type];
  if (spec.content === 'void') return { type: 'raise', child: index };
  if (spec.content === 'inlines') {
    return content.allowed.includes('paragraph')
      ? { type: 'retype', child: index, properties: { type: 'paragraph' }, drop: ['level'] }
      : wrapIn(content.fill, index);
  }
  // A container is unwrapped, unless it has content of its own (the speaker of a quote).
  return fieldsOf(child).length > 0
    ? { type: 'raise', child: index }
    : { type: 'unwrap', child: index };
}

/** The parent of a part that cannot be on its own. */
const HOMES: Partial<Record<BlockKind, 'list' | 'table' | 'table-row' | 'contact-block'>> = {
  'list-item': 'list',
  'table-row': 'table',
  'table-cell': 'table-row',
  contact: 'contact-block',
};

function wrapIn(kind: BlockKind, child: number): Fix {
  if (kind === 'image') throw new Error('a picture cannot be made from nothing');
  return { type: 'wrap', child, parent: { ...createBlock[kind](), children: [] } };
}

/**
 * Every row fills as many columns as the widest, and no merged cell exceeds its room. Returns all
 * fixes of a table; they are independent of each other.
 */
export function fixesForTable(table: LooseElement): Fix[] {
  const rows = table.children.filter((row): row is LooseElement => 'children' in row);
  const grid = tableGrid(rows as readonly { children: readonly object[] }[]);
  const spans = grid.cells.flatMap(({ cell, row, index, columnSpan, rowSpan }): Fix[] => {
    const { columnSpan: columns = 1, rowSpan: down = 1 } = cell as Partial<TableCell>;
    const fits = columns === columnSpan && down === rowSpan;
    return fits ? [] : [{ type: 'set-span', row, cell: index, columnSpan, rowSpan }];
  });
  const cells = grid.lacking.flatMap((count, row) =>
    Array.from({ length: count }, (): Fix => ({ type: 'insert-cell', row })),
  );
  return [...spans, ...cells];
}

/** A link inside a link has no meaning. */
function nestedLinkFix(line: LooseElement): Fix | null {
  if (line.type !== 'link') return null;
  const nested = line.children.findIndex((child) => isOfKind(child, 'link'));
  return nested < 0 ? null : { type: 'unwrap', child: nested };
}

/** A line that holds blocks is none; a link without content cannot be seen or clicked. */
export function fixForLine(line: LooseElement): Fix | null {
  if (line.children.some((child) => !isInline(child))) return { type: 'dissolve' };
  const isEmpty = line.children.every((child) => 'text' in child && child.text === '');
  return line.type === 'link' && isEmpty ? { type: 'dissolve' } : null;
}

function isOfKind(node: LooseNode | undefined, kind: string): boolean {
  return node !== undefined && 'type' in node && node.type === kind;
}
