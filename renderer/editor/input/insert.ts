import { Editor, Element, Node, type NodeEntry, Path, Range, Transforms } from 'slate';
import type { AddedImage } from '../../../core/bridge/messages/images';
import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { Image } from '../../../core/release/blocks/image';
import type { List } from '../../../core/release/blocks/list';
import type { Link } from '../../../core/release/inlines/link';
import type { SwitchMark } from '../../../core/release/text';
import type { ReleaseEditor } from '../model/slate-types';
import { findAncestor, lineAround, TEXT_KINDS, topLevelBlock } from '../queries/ancestors';

/** Inserts a block after the one the caret is in, or in place of an empty paragraph. */
export function insertBlock(editor: ReleaseEditor, block: TopBlock): void {
  const top = topLevelBlock(editor);
  const end = (Node.get(editor, [0]) as { children: unknown[] }).children.length;
  const isGap = top?.[0].type === 'paragraph' && Editor.isEmpty(editor, top[0]);
  const at: Path = top ? (isGap ? top[1] : Path.next(top[1])) : [0, end];
  Editor.withoutNormalizing(editor, () => {
    if (isGap) Transforms.removeNodes(editor, { at });
    Transforms.insertNodes(editor, block, { at });
  });
  if (Editor.hasPath(editor, at)) Transforms.select(editor, Editor.start(editor, at));
}

/** A picture of the document as a block. */
export function imageBlock({ asset, pixels }: AddedImage, alt = ''): Image {
  const fields = { alt, decorative: false, caption: '', credit: '', width: 100 };
  return { type: 'image', asset, pixels, ...fields, children: [{ text: '' }] };
}

export const insertImage = (editor: ReleaseEditor, image: AddedImage): void =>
  insertBlock(editor, imageBlock(image));

/** Another person in the contact block; a contact block at the end where there is none. */
export function insertContact(editor: ReleaseEditor): void {
  const { children } = Node.get(editor, [0]) as { children: TopBlock[] };
  const index = children.findLastIndex(({ type }) => type === 'contact-block');
  const block = children[index];
  if (!block) {
    const at = [0, children.length];
    Transforms.insertNodes(editor, createBlock['contact-block'](), { at });
    Transforms.select(editor, Editor.start(editor, at));
    return;
  }
  const at = [0, index, block.children.length];
  Transforms.insertNodes(editor, createBlock.contact(), { at });
  Transforms.select(editor, Editor.start(editor, at));
}

export type TurnKind = (typeof TEXT_KINDS)[number];

/** Changes the kind of the selected lines. */
export function turnInto(editor: ReleaseEditor, kind: TurnKind, level?: 2 | 3): void {
  const isLine = (node: Node): boolean =>
    Element.isElement(node) && (TEXT_KINDS as readonly string[]).includes(node.type);
  Editor.withoutNormalizing(editor, () => {
    Transforms.setNodes(editor, { type: kind, ...(level && { level }) }, { match: isLine });
    if (kind !== 'heading') Transforms.unsetNodes(editor, 'level' as never, { match: isLine });
  });
}

/** Makes the selected paragraphs a list, or the list paragraphs again, or changes its markers. */
export function toggleList(editor: ReleaseEditor, ordered: boolean): void {
  const list = findAncestor(editor, 'list');
  if (list && list[0].ordered !== ordered) {
    Editor.withoutNormalizing(editor, () => {
      Transforms.setNodes(editor, { ordered }, { at: list[1] });
      if (!ordered) setNumbering(editor, {}, list[1]);
    });
    return;
  }
  if (list) {
    Editor.withoutNormalizing(editor, () => {
      Transforms.unwrapNodes(editor, { at: list[1] });
      const isItem = (node: Node) => Element.isElement(node) && node.type === 'list-item';
      Transforms.unwrapNodes(editor, { match: isItem, split: true });
    });
    return;
  }
  Editor.withoutNormalizing(editor, () => {
    turnInto(editor, 'paragraph');
    const isParagraph = (node: Node) => Element.isElement(node) && node.type === 'paragraph';
    Transforms.wrapNodes(editor, { type: 'list', ordered, children: [] }, { match: isParagraph });
    const made = findAncestor(editor, 'list');
    if (!made) return;
    for (const [, path] of Node.children(editor, made[1])) {
      Transforms.wrapNodes(editor, { type: 'list-item', children: [] }, { at: path });
    }
  });
}

/** How a list is numbered. */
export type Numbering = Pick<List, 'start' | 'continues' | 'format'>;

/** Numbers a list as given, and in no other way; by default the one that the caret is in. */
export function setNumbering(
  editor: ReleaseEditor,
  numbering: Numbering,
  at = findAncestor(editor, 'list')?.[1],
): void {
  if (!at) return;
  Editor.withoutNormalizing(editor, () => {
    const others = (['start', 'continues', 'format'] as const).filter(
      (field) => numbering[field] === undefined,
    );
    Transforms.unsetNodes<List>(editor, others, { at });
    Transforms.setNodes<List>(editor, numbering, { at });
  });
}

export function toggleMark(editor: ReleaseEditor, mark: SwitchMark): void {
  if (isMarked(editor, mark)) {
    Editor.removeMark(editor, mark);
    return;
  }
  if (mark === 'superscript') Editor.removeMark(editor, 'subscript');
  if (mark === 'subscript') Editor.removeMark(editor, 'superscript');
  Editor.addMark(editor, mark, true);
}

export const isMarked = (editor: ReleaseEditor, mark: SwitchMark): boolean =>
  Boolean(Editor.marks(editor)?.[mark]);

const isLink = (node: Node): boolean => Element.isElement(node) && node.type === 'link';

/** The link around the caret, or the only one that the selection touches. */
function linkHere(editor: ReleaseEditor): NodeEntry<Link> | null {
  if (!editor.selection) return null;
  const around = Editor.above(editor, { match: isLink });
  const [first, second] = around ? [around] : Editor.nodes(editor, { match: isLink });
  return first && !second ? (first as NodeEntry<Link>) : null;
}

/** Whether a link has all the words that are selected. */
function coversSelection(editor: ReleaseEditor, [, path]: NodeEntry<Link>): boolean {
  const { selection } = editor;
  return selection !== null && Editor.string(editor, selection) === Editor.string(editor, path)
    ? true
    : selection !== null && Range.edges(selection).every((end) => Path.isAncestor(path, end.path));
}

/** Links the selected text, or puts the address in as a link; an empty address takes links away. */
export function setLink(editor: ReleaseEditor, url: string): void {
  const { selection } = editor;
  if (!selection) return;
  const existing = linkHere(editor);
  if (existing && url && coversSelection(editor, existing)) {
    Transforms.setNodes(editor, { url }, { at: existing[1] });
    return;
  }
  Transforms.unwrapNodes(editor, { match: isLink });
  if (!url) return;
  const isCollapsed = Editor.string(editor, selection) === '';
  if (isCollapsed) {
    const text = url.replace(/^(?:mailto|tel):/i, '');
    Transforms.insertNodes(editor, { type: 'link', url, children: [{ text }] });
  } else {
    Transforms.wrapNodes(editor, { type: 'link', url, children: [] }, { split: true });
  }
}

/** The address of the link that the caret is in, or that is selected; empty where there is none. */
export function linkAround(editor: ReleaseEditor): string {
  return linkHere(editor)?.[0].url ?? '';
}

export function insertPlaceholder(editor: ReleaseEditor, label: string): void {
  if (!lineAround(editor)) return;
  Transforms.insertNodes(editor, { type: 'placeholder', label, children: [{ text: '' }] });
  Transforms.move(editor);
}

/** Moves the block the caret is in one place up or down. */
export function moveBlock(editor: ReleaseEditor, step: -1 | 1): void {
  const top = topLevelBlock(editor);
  const index = top?.[1][1];
  if (!top || index === undefined) return;
  const to = index + step;
  const { length } = (Node.get(editor, [0]) as { children: unknown[] }).children;
  if (to >= 0 && to < length) Transforms.moveNodes(editor, { at: top[1], to: [0, to] });
}

/**
 * Moves a block to another place, and the caret with it.
 *
 * @param before the index of the block that it shall stand before, as they are counted now
 */
export function moveBlockTo(editor: ReleaseEditor, index: number, before: number): void {
  const to = before > index ? before - 1 : before;
  if (to === index) return;
  const moved = Editor.pathRef(editor, [0, index]);
  Transforms.moveNodes(editor, { at: [0, index], to: [0, to] });
  const path = moved.unref();
  if (path && Editor.hasPath(editor, path)) Transforms.select(editor, Editor.start(editor, path));
}

export function deleteBlock(editor: ReleaseEditor): void {
  const top = topLevelBlock(editor);
  if (top) Transforms.removeNodes(editor, { at: top[1] });
}
