import { Editor, Element, Node, Path, Range, type Text, Transforms } from 'slate';
import { createBlock } from '../../../core/release/blocks/create';
import type { List, ListItem } from '../../../core/release/blocks/list';
import type { BlockEdges, BlockKind } from '../../../core/release/blocks/spec';
import { BLOCK_SPECS } from '../../../core/release/blocks/specs';
import type { Placeholder } from '../../../core/release/inlines/placeholder';
import { SWITCH_MARKS } from '../../../core/release/text';
import { unresolvedIn } from '../../../core/templates/unresolved';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';
import { noteTyping } from '../model/typed-answers';
import { findAncestor, lineAround, topLevelBlock } from '../queries/ancestors';
import { appendRow } from './table';

/** What Enter, Backspace, Delete and typing do at the edges of blocks. */
export function withKeys(editor: ReleaseEditor): ReleaseEditor {
  const { insertBreak, deleteBackward, deleteForward, insertText } = editor;

  editor.insertBreak = () => {
    if (!breakSpecially(editor)) insertBreak();
  };
  editor.insertSoftBreak = () => editor.insertText('\n');
  editor.deleteBackward = (unit) => {
    if (!backspaceAtEdge(editor)) deleteBackward(unit);
  };
  editor.deleteForward = (unit) => {
    if (!deleteAtEdge(editor)) deleteForward(unit);
  };
  editor.insertText = (text, options) => {
    // Slate does not type over a selection that ends in a void block.
    if (editor.selection && Range.isExpanded(editor.selection)) {
      const marks = marksOfSelection(editor);
      editor.deleteFragment();
      if (marks) editor.marks = marks;
    }
    // Typing over a placeholder replaces it.
    const gap = placeholderAround(editor);
    if (gap) {
      const { variable } = Node.get(editor, gap) as Placeholder;
      Transforms.removeNodes(editor, { at: gap });
      if (variable) {
        Transforms.insertNodes(editor, { text, variable });
        noteTyping(editor, variable);
        return;
      }
    } else if (editor.selection && isVoidBlockAround(editor)) {
      return;
    }
    insertText(text, options);
  };
  return editor;
}

/** The marks of the selection, which text that replaces it keeps; null if it has none. */
function marksOfSelection(editor: ReleaseEditor): Omit<Text, 'text'> | null {
  const marks = Editor.marks(editor) ?? {};
  const kept = SWITCH_MARKS.filter((mark) => mark in marks).map((mark) => [mark, true]);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** The path of the placeholder that is selected. */
export function placeholderAround(editor: ReleaseEditor): Path | null {
  if (!editor.selection) return null;
  const entry = Editor.above(editor, {
    match: (node) => Element.isElement(node) && node.type === 'placeholder',
    voids: true,
  });
  return entry?.[1] ?? null;
}

function isVoidBlockAround(editor: ReleaseEditor): boolean {
  return Boolean(voidBlock(editor));
}

function voidBlock(editor: ReleaseEditor) {
  return Editor.above(editor, {
    match: (node) => Element.isElement(node) && !editor.isInline(node) && editor.isVoid(node),
    voids: true,
  });
}

function breakSpecially(editor: ReleaseEditor): boolean {
  const { selection } = editor;
  if (!selection) return false;
  const isolated = voidBlock(editor);
  if (isolated) {
    const at = Path.next(isolated[1]);
    Transforms.insertNodes(editor, createBlock.paragraph(), { at, select: true });
    return true;
  }
  if (Range.isExpanded(selection)) Transforms.delete(editor);
  const line = lineAround(editor);
  if (!line || !editor.selection) return false;
  const [block, path] = line;
  const [parent, parentPath] = Editor.parent(editor, path);
  const kind = 'type' in parent ? parent.type : '';
  const isEmpty = Editor.isEmpty(editor, block);

  if (kind === 'list-item') {
    if (isEmpty && parent.children.length === 1) return liftItem(editor, parentPath);
    Transforms.splitNodes(editor, { match: (node) => node === parent, always: true });
    // The new item has the number that follows.
    Transforms.unsetNodes<ListItem>(editor, 'number', { at: Path.next(parentPath) });
    return true;
  }
  if (isEmpty && edgesOf(kind).enter === 'leave') {
    if (Node.string(parent).trim() === '' && parent.children.length === 1) return false;
    Transforms.liftNodes(editor, { at: path });
    return true;
  }
  if (block.type === 'paragraph') return false;
  if (!isEmpty && Editor.isStart(editor, editor.selection.anchor, path)) {
    Transforms.insertNodes(editor, createBlock.paragraph(), { at: path });
    return true;
  }
  Editor.withoutNormalizing(editor, () => {
    Transforms.splitNodes(editor, { always: true });
    const next = Path.next(path);
    const hasLede = Node.get(editor, [0]) as { children?: { type?: string }[] };
    const wantsLede =
      block.type === 'headline' && !hasLede.children?.some(({ type }) => type === 'lede');
    Transforms.setNodes(editor, { type: wantsLede ? 'lede' : 'paragraph' }, { at: next });
    Transforms.unsetNodes(editor, 'level' as never, { at: next });
  });
  return true;
}

/** One step out of the list; on the outermost level out of it altogether. */
export function liftItem(editor: ReleaseEditor, itemPath: Path): boolean {
  const listPath = Path.parent(itemPath);
  const [outer, outerPath] = Editor.parent(editor, listPath);
  const next = Path.next(itemPath);
  const isBetween = itemPath.at(-1) !== 0 && Editor.hasPath(editor, next);
  const after = isBetween ? Editor.pathRef(editor, next) : null;
  Editor.withoutNormalizing(editor, () => {
    Transforms.liftNodes(editor, { at: itemPath });
    const rest = after?.unref();
    if (rest) goOn(editor, Path.parent(rest));
    const ref = findAncestor(editor, 'list-item');
    if ('type' in outer && outer.type === 'list-item') {
      if (ref) Transforms.liftNodes(editor, { at: ref[1] });
    } else if (ref && Path.isChild(ref[1], outerPath)) {
      Transforms.unwrapNodes(editor, { at: ref[1] });
    }
  });
  return true;
}

/** What keys do at the edges of a kind of block; nothing of their own for other nodes. */
const edgesOf = (kind: string): BlockEdges =>
  (kind in BLOCK_SPECS && BLOCK_SPECS[kind as BlockKind].edges) || {};

/** Where Enter splits a list in two, the second goes on counting. */
function goOn(editor: ReleaseEditor, at: Path): void {
  const list = Node.get(editor, at) as List;
  if (list.type !== 'list' || !list.ordered) return;
  Transforms.unsetNodes<List>(editor, 'start', { at });
  Transforms.setNodes<List>(editor, { continues: true }, { at });
}

function backspaceAtEdge(editor: ReleaseEditor): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const isolated = voidBlock(editor);
  if (isolated) return removeBlock(editor, isolated[1]);
  const line = lineAround(editor);
  if (!line || !Editor.isStart(editor, selection.anchor, line[1])) return false;
  const [block, path] = line;
  const [parent, parentPath] = Editor.parent(editor, path);
  const kind = 'type' in parent ? parent.type : '';
  const isFirst = path.at(-1) === 0;

  if (edgesOf(block.type).backspace === 'paragraph') {
    Transforms.setNodes(editor, { type: 'paragraph' }, { at: path });
    Transforms.unsetNodes(editor, 'level' as never, { at: path });
    return true;
  }
  if (kind === 'list-item' && isFirst) return liftItem(editor, parentPath);
  if (isFirst && edgesOf(kind).backspace === 'leave') {
    // Out of its frame; an empty frame goes, one that names somebody stays (the rules see to it).
    Transforms.liftNodes(editor, { at: path });
    return true;
  }
  if (isFirst) return true;
  return keepNeighbour(editor, Path.previous(path), path);
}

function deleteAtEdge(editor: ReleaseEditor): boolean {
  const { selection } = editor;
  if (!selection || Range.isExpanded(selection)) return false;
  const isolated = voidBlock(editor);
  if (isolated) return removeBlock(editor, isolated[1]);
  const line = lineAround(editor);
  if (!line || !Editor.isEnd(editor, selection.anchor, line[1])) return false;
  const [, path] = line;
  const cell = findAncestor(editor, 'table-cell');
  if (cell && Editor.isEnd(editor, selection.anchor, cell[1])) return true;
  const next = Path.next(path);
  return Editor.hasPath(editor, next) && keepNeighbour(editor, next, path);
}

/** Goes into a table or onto a picture beside the line instead of merging it; takes an empty line. */
function keepNeighbour(editor: ReleaseEditor, neighbour: Path, line: Path): boolean {
  const node = Node.get(editor, neighbour);
  if (!Element.isElement(node) || !(editor.isVoid(node) || edgesOf(node.type).isWhole))
    return false;
  const before = Path.isBefore(neighbour, line);
  const edge = before ? Editor.end(editor, neighbour) : Editor.start(editor, neighbour);
  Editor.withoutNormalizing(editor, () => {
    const wasEmpty = Editor.isEmpty(editor, Node.get(editor, line) as Element);
    Transforms.select(editor, edge);
    if (wasEmpty) Transforms.removeNodes(editor, { at: line });
  });
  return true;
}

function removeBlock(editor: ReleaseEditor, path: Path): boolean {
  Editor.withoutNormalizing(editor, () => {
    Transforms.removeNodes(editor, { at: path });
    if (Editor.hasPath(editor, path)) Transforms.select(editor, Editor.start(editor, path));
  });
  return true;
}

/**
 * What Tab does: to the next cell, deeper into a list, to the next placeholder. On a placeholder it
 * always goes on to the next one, in a list too.
 *
 * @returns false where there is nothing left to do: Tab then leaves the page
 */
export function tab(editor: ReleaseEditor, back: boolean): boolean {
  const item = findAncestor(editor, 'list-item');
  if (item && !placeholderAround(editor)) {
    if (back) return liftItem(editor, item[1]);
    return sinkItem(editor, item[1]);
  }
  const cell = findAncestor(editor, 'table-cell');
  if (cell) return toCell(editor, cell[1], back);
  return toPlaceholder(editor, back, 'to the end');
}

function sinkItem(editor: ReleaseEditor, path: Path): boolean {
  if (path.at(-1) === 0) return true;
  const above = Path.previous(path);
  const list = Node.get(editor, Path.parent(path));
  const ordered = 'ordered' in list && list.ordered;
  Editor.withoutNormalizing(editor, () => {
    const into = Node.get(editor, above) as { children: { type?: string }[] };
    const last = into.children.at(-1);
    const at = into.children.length;
    if (last?.type === 'list') {
      const inner = last as unknown as { children: unknown[] };
      Transforms.moveNodes(editor, { at: path, to: [...above, at - 1, inner.children.length] });
    } else {
      Transforms.wrapNodes(editor, { type: 'list', ordered, children: [] }, { at: path });
      Transforms.moveNodes(editor, { at: path, to: [...above, at] });
    }
  });
  return true;
}

function toCell(editor: ReleaseEditor, path: Path, back: boolean): boolean {
  const table = findAncestor(editor, 'table');
  if (!table) return false;
  const cells = [...Editor.nodes(editor, { at: table[1], match: isCell })].map(([, at]) => at);
  const index = cells.findIndex((at) => Path.equals(at, path)) + (back ? -1 : 1);
  const target = cells[index];
  if (!target && placeholderAround(editor)) return toPlaceholder(editor, back, 'to the end');
  if (!target && !back) {
    appendRow(editor);
    return true;
  }
  if (target) Transforms.select(editor, Editor.end(editor, target));
  return true;
}

const isCell = (node: Node): boolean => Element.isElement(node) && node.type === 'table-cell';

/**
 * Selects the next thing to fill after the caret, or the one before it.
 *
 * @param reach whether it begins anew after the last one. With Tab it does not: Tab then leaves the
 *   page, so that the keyboard is not caught in it.
 * @returns whether there was one
 */
export function toPlaceholder(
  editor: ReleaseEditor,
  back: boolean,
  reach: 'round' | 'to the end' = 'round',
): boolean {
  const gaps = unresolvedIn(releaseOf(editor)).flatMap(({ path }): Path[] =>
    path ? [[0, ...path]] : [],
  );
  if (gaps.length === 0) return false;
  const here = editor.selection?.anchor.path ?? topLevelBlock(editor)?.[1] ?? [0];
  const beyond = (path: Path) =>
    !Path.isAncestor(path, here) && (back ? Path.isBefore(path, here) : Path.isAfter(path, here));
  const next = back ? gaps.findLast(beyond) : gaps.find(beyond);
  const target = next ?? (reach === 'round' ? gaps.at(back ? -1 : 0) : undefined);
  if (target) Transforms.select(editor, Editor.start(editor, target));
  return target !== undefined;
}
