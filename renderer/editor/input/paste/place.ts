import { Editor, Element, Node, Path, Range, Transforms } from 'slate';
import { fitted } from '../../../../core/reading/fitted';
import { type Block, TOP_KINDS, type TopBlock } from '../../../../core/release/blocks/block';
import type { ListItem } from '../../../../core/release/blocks/list';
import type { BlockKind } from '../../../../core/release/blocks/spec';
import { BLOCK_SPECS } from '../../../../core/release/blocks/specs';
import { isBlockKind, isInline, type LooseNode } from '../../../../core/release/nodes';
import { fieldsOf } from '../../../../core/release/words';
import type { ReleaseEditor } from '../../model/slate-types';
import { lineAround, TEXT_KINDS } from '../../queries/ancestors';
import { placeholderAround } from '../keys';

type Line = NonNullable<ReturnType<typeof lineAround>>;

const isLine = ({ type }: Block): boolean => (TEXT_KINDS as readonly string[]).includes(type);

/**
 * Puts blocks where the caret is, in place of what is selected. A single line goes into the line there.
 * Of several, the first goes on where the caret stands and what stood after the caret goes on after the
 * last, where they are paragraphs. A list within a list becomes items of it. What cannot stand there
 * becomes paragraphs; what would lose by that, as a table, comes after the block that the caret is in.
 */
export function place(editor: ReleaseEditor, blocks: readonly TopBlock[]): void {
  if (!editor.selection || blocks.length === 0) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  const gap = placeholderAround(editor);
  const only = onlyLine(blocks);
  if (gap && only) {
    // Answers what the gap asks for, as what is typed over it does.
    editor.insertText(Node.string(only as Node));
    return;
  }
  Editor.withoutNormalizing(editor, () => {
    if (gap) Transforms.removeNodes(editor, { at: gap });
    const line = lineAround(editor);
    const at = line?.[1] ?? blockAround(editor);
    if (!at) return;
    if (line && only && (!isFree(editor, line[0]) || isPlain(blocks[0]))) {
      Transforms.insertNodes(editor, only.children as Node[], { select: true });
      return;
    }
    const allowed = allowedBeside(editor, at);
    const isBeyond = (block: TopBlock) =>
      !allowed.includes(block.type) && (block.type === 'table' || saysMore(block));
    const beyond = blocks.filter(isBeyond);
    const within = blocks.filter((block) => !isBeyond(block));
    if (beyond.length > 0) Transforms.insertNodes(editor, beyond, { at: [0, (at[1] ?? 0) + 1] });
    if (within.length === 0) return;
    const isItem = kindAbove(editor, at) === 'list-item';
    if (!line) insert(editor, fitted(within, allowed), Path.next(at));
    else if (isItem && within.some(({ type }) => type === 'list')) placeItems(editor, line, within);
    else placeLines(editor, line, fitted(within, allowed));
  });
}

/** The line that is all there is, in whatever frame it was copied. */
function onlyLine(blocks: readonly TopBlock[]): Extract<LooseNode, { type: string }> | null {
  let children: readonly LooseNode[] = blocks;
  for (;;) {
    const [child] = children;
    if (children.length !== 1 || !child || 'text' in child || saysMore(child)) return null;
    if (child.children.every(isInline)) return child;
    children = child.children;
  }
}

/** Whether a block says more than its lines do: who is quoted, whom to ask, what a picture shows. */
function saysMore(block: LooseNode): boolean {
  if ('text' in block || !isBlockKind(block.type)) return false;
  const isVoid = BLOCK_SPECS[block.type].content === 'void';
  return isVoid || fieldsOf(block).length > 0 || block.children.some(saysMore);
}

/** An empty paragraph gives way to what comes. */
const isFree = (editor: ReleaseEditor, line: Block): boolean =>
  line.type === 'paragraph' && Editor.isEmpty(editor, line);

const isPlain = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' || block?.type === 'lede';

/** What the caret is in, where that has no line: a picture, a contact. */
function blockAround(editor: ReleaseEditor): Path | undefined {
  const isBlock = (node: Node): boolean => Element.isElement(node) && Editor.isBlock(editor, node);
  return Editor.above(editor, { match: isBlock, voids: true })?.[1];
}

function kindAbove(editor: ReleaseEditor, path: Path): string {
  const [parent] = Editor.parent(editor, path);
  return 'type' in parent ? parent.type : '';
}

function allowedBeside(editor: ReleaseEditor, path: Path): readonly BlockKind[] {
  const kind = kindAbove(editor, path);
  const content = isBlockKind(kind) ? BLOCK_SPECS[kind].content : null;
  return content && typeof content === 'object' ? content.allowed : TOP_KINDS;
}

/** Puts nodes beside one another and the caret at their end; gives back the place after them. */
function insert(editor: ReleaseEditor, nodes: readonly Node[], at: Path): Path {
  Transforms.insertNodes(editor, [...nodes], { at });
  const after = [...Path.parent(at), (at.at(-1) ?? 0) + nodes.length];
  Transforms.select(editor, Editor.end(editor, Path.previous(after)));
  return after;
}

function placeItems(editor: ReleaseEditor, [line, path]: Line, blocks: readonly TopBlock[]): void {
  const items = blocks.flatMap((block): ListItem[] =>
    block.type === 'list'
      ? block.children
      : [{ type: 'list-item', children: fitted([block], ['paragraph']) }],
  );
  const item = Path.parent(path);
  const caret = Editor.start(editor, editor.selection ?? path);
  const { children } = Node.get(editor, item) as ListItem;
  if (Editor.isEmpty(editor, line) && children.length === 1) {
    Transforms.removeNodes(editor, { at: item });
    insert(editor, items, item);
  } else if (path.at(-1) === 0 && Editor.isStart(editor, caret, path)) {
    insert(editor, items, item);
  } else {
    const isEnd = Editor.isEnd(editor, caret, path);
    if (!isEnd) {
      Transforms.splitNodes(editor, { match: isSame(Node.get(editor, item)), always: true });
      Transforms.unsetNodes<ListItem>(editor, 'number', { at: Path.next(item) });
    }
    insert(editor, items, Path.next(item));
  }
}

const isSame =
  (node: Node) =>
  (other: Node): boolean =>
    other === node;

function placeLines(editor: ReleaseEditor, [line, path]: Line, blocks: readonly Block[]): void {
  const [first] = blocks;
  if (!first) return;
  const isEmpty = Editor.isEmpty(editor, line);
  const caret = Editor.start(editor, editor.selection ?? path);
  const isFirst = Editor.isStart(editor, caret, path);
  if (isFree(editor, line)) Transforms.removeNodes(editor, { at: path });
  if (isFirst && (!isEmpty || line.type === 'paragraph')) {
    insert(editor, blocks, path);
    return;
  }
  const hasRest = !Editor.isEnd(editor, caret, path);
  if (hasRest) Transforms.splitNodes(editor, { match: isSame(line), always: true });
  const goesOn = isPlain(first) || (isEmpty && isLine(first) && line.type !== 'lede');
  if (goesOn) {
    const { children } = Node.get(editor, path) as Block;
    Transforms.insertNodes(editor, first.children as Node[], { at: [...path, children.length] });
  }
  const rest = insert(editor, goesOn ? blocks.slice(1) : blocks, Path.next(path));
  if (!hasRest) return;
  if (isPlain(blocks.at(-1))) {
    Transforms.mergeNodes(editor, { at: rest });
  } else if (line.type !== 'paragraph') {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: rest });
    Transforms.unsetNodes(editor, 'level' as never, { at: rest });
  }
}
