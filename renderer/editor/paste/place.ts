import { Editor, Element, Node, Path, Range, Transforms } from 'slate';
import { fitted } from '../../../core/reading/fitted';
import { type Block, TOP_KINDS, type TopBlock } from '../../../core/release/blocks/block';
import type { ListItem } from '../../../core/release/blocks/list';
import type { BlockKind } from '../../../core/release/blocks/spec';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import { isBlockKind } from '../../../core/release/nodes';
import { placeholderAround } from '../keys';
import { lineAround, TEXT_KINDS } from '../places';
import type { ReleaseEditor } from '../slate-types';

type Line = NonNullable<ReturnType<typeof lineAround>>;

const isLine = ({ type }: Block): boolean => (TEXT_KINDS as readonly string[]).includes(type);

/**
 * Puts blocks where the caret is, in place of what is selected. A single line goes into the line there.
 * Of several, the first goes on where the caret stands and what stood after the caret goes on after the
 * last, where they are paragraphs. A list within a list becomes items of it. What cannot stand there
 * becomes paragraphs.
 */
export function place(editor: ReleaseEditor, blocks: readonly TopBlock[]): void {
  const [only] = blocks;
  if (!editor.selection || !only) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  const gap = placeholderAround(editor);
  if (gap && blocks.length === 1 && isLine(only)) {
    // Answers what the gap asks for, as what is typed over it does.
    editor.insertText(Node.string(only));
    return;
  }
  Editor.withoutNormalizing(editor, () => {
    if (gap) Transforms.removeNodes(editor, { at: gap });
    const line = lineAround(editor);
    if (!line) return placeAfter(editor, blocks);
    const isItem = kindAbove(editor, line[1]) === 'list-item';
    if (isItem && blocks.some(({ type }) => type === 'list')) placeItems(editor, line, blocks);
    else placeLines(editor, line, blocks);
  });
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

/** After a picture, a contact or whatever else has no line. */
function placeAfter(editor: ReleaseEditor, blocks: readonly TopBlock[]): void {
  const isBlock = (node: Node): boolean => Element.isElement(node) && Editor.isBlock(editor, node);
  const path = Editor.above(editor, { match: isBlock, voids: true })?.[1];
  if (path) insert(editor, fitted(blocks, allowedBeside(editor, path)), Path.next(path));
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
    if (!isEnd)
      Transforms.splitNodes(editor, { match: isSame(Node.get(editor, item)), always: true });
    insert(editor, items, Path.next(item));
  }
}

const isSame =
  (node: Node) =>
  (other: Node): boolean =>
    other === node;

function placeLines(editor: ReleaseEditor, [line, path]: Line, blocks: readonly TopBlock[]): void {
  const fitting = fitted(blocks, allowedBeside(editor, path));
  const [first] = fitting;
  if (!first) return;
  const isEmpty = Editor.isEmpty(editor, line);
  const isGap = isEmpty && line.type === 'paragraph';
  if (fitting.length === 1 && isLine(first) && (!isGap || first.type === 'paragraph')) {
    Transforms.insertNodes(editor, first.children as Node[], { select: true });
    return;
  }
  if (isGap) {
    Transforms.removeNodes(editor, { at: path });
    insert(editor, fitting, path);
    return;
  }
  const caret = Editor.start(editor, editor.selection ?? path);
  if (!isEmpty && Editor.isStart(editor, caret, path)) {
    insert(editor, fitting, path);
    return;
  }
  const hasRest = !Editor.isEnd(editor, caret, path);
  if (hasRest) Transforms.splitNodes(editor, { match: isSame(line), always: true });
  const goesOn = first.type === 'paragraph' || (isEmpty && isLine(first) && line.type !== 'lede');
  if (goesOn) {
    const { children } = Node.get(editor, path) as Block;
    Transforms.insertNodes(editor, first.children as Node[], { at: [...path, children.length] });
  }
  const rest = insert(editor, goesOn ? fitting.slice(1) : fitting, Path.next(path));
  if (!hasRest) return;
  if (fitting.at(-1)?.type === 'paragraph') {
    Transforms.mergeNodes(editor, { at: rest });
  } else if (line.type !== 'paragraph') {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: rest });
    Transforms.unsetNodes(editor, 'level' as never, { at: rest });
  }
}
