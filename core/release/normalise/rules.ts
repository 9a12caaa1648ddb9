import { TOP_KINDS } from '../blocks/block';
import { createBlock } from '../blocks/create';
import type { BlockContent, BlockKind } from '../blocks/spec';
import { BLOCK_SPECS } from '../blocks/specs';
import type { TableCell } from '../blocks/table';
import { tableGrid } from '../blocks/table-grid';
import { isBlockKind, isInline, type LooseNode } from '../nodes';
import type { Release } from '../release';
import { fieldsOf } from '../words';
import type { Fix } from './fix';
import { releaseFix } from './release-rules';

type LooseElement = Extract<LooseNode, { type: string }>;

const RELEASE_CONTENT: BlockContent = { allowed: TOP_KINDS, fill: 'paragraph' };

/**
 * The first thing that is wrong with a node and its direct children, as the step that mends it, or
 * null when all is well. No step ever drops a word. Steps on a node may make its parent wrong, so
 * a caller works from the leaves up and asks again until the answer is null.
 */
export function fixFor(node: LooseNode): Fix | null {
  if ('text' in node) return null;
  if (node.type === 'release') {
    return childFix(node, RELEASE_CONTENT) ?? releaseFix(node as unknown as Release);
  }
  if (node.type === 'link') return linkFix(node);
  if (!isBlockKind(node.type)) return null;
  const spec = BLOCK_SPECS[node.type];
  if (spec.content === 'void') return null;
  if (spec.content === 'inlines') {
    return node.children.some((child) => !isInline(child)) ? { type: 'dissolve' } : null;
  }
  return childFix(node, spec.content) ?? (node.type === 'table' ? tableFix(node) : null);
}

/** What has to happen so that a container holds only what may stand in it. */
function childFix(node: LooseElement, content: BlockContent): Fix | null {
  if (node.children.length === 0) {
    return content.goesWhenEmpty
      ? { type: 'vanish' }
      : { type: 'insert', child: 0, node: createBlock.paragraph() };
  }
  for (const [index, child] of node.children.entries()) {
    const fix = misplaced(child, index, content);
    if (fix) return fix;
  }
  // A list item begins with its own line; whatever is nested comes under it.
  if (node.type === 'list-item' && !isOfKind(node.children[0], 'paragraph')) {
    return { type: 'insert', child: 0, node: createBlock.paragraph() };
  }
  return null;
}

function misplaced(child: LooseNode, index: number, content: BlockContent): Fix | null {
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
  // A container gives up its shell, unless the shell itself says something (who is quoted).
  return fieldsOf(child).length > 0
    ? { type: 'raise', child: index }
    : { type: 'unwrap', child: index };
}

/** Where a part that cannot stand alone belongs. */
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
 * Every row fills as many columns as the widest, and no merged cell takes more than there is room
 * for. Reported on the table, mended row by row.
 */
function tableFix(table: LooseElement): Fix | null {
  const rows = table.children.filter((row): row is LooseElement => 'children' in row);
  const grid = tableGrid(rows as readonly { children: readonly object[] }[]);
  const wrong = grid.cells.find(({ cell, columnSpan, rowSpan }) => {
    const { columnSpan: columns = 1, rowSpan: down = 1 } = cell as Partial<TableCell>;
    return columns !== columnSpan || down !== rowSpan;
  });
  if (wrong) {
    const { row, index, columnSpan, rowSpan } = wrong;
    return { type: 'set-span', row, cell: index, columnSpan, rowSpan };
  }
  const short = grid.filled.findIndex((filled) => filled < grid.width);
  return short < 0 ? null : ({ type: 'insert-cell', row: short } satisfies Fix);
}

/** A link inside a link has no meaning; one without content cannot be seen or clicked. */
function linkFix(link: LooseElement): Fix | null {
  const nested = link.children.findIndex((child) => isOfKind(child, 'link'));
  if (nested >= 0) return { type: 'unwrap', child: nested };
  if (link.children.some((child) => !isInline(child))) return { type: 'dissolve' };
  const empty = link.children.every((child) => 'text' in child && child.text === '');
  return empty ? { type: 'dissolve' } : null;
}

function isOfKind(node: LooseNode | undefined, kind: string): boolean {
  return node !== undefined && 'type' in node && node.type === kind;
}
