import { Editor, Element, Node, Path, Transforms } from 'slate';
import type { Block } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import { findAncestor, lineAround, topLevelBlock } from '../queries/ancestors';
import { drawnElement } from '../queries/drawn-element';
import { focusPage } from './page-focus';
import type { ReleaseEditor } from './slate-types';

/** Scrolls to the block that the caret is in, once it is drawn. */
export function revealBlock(editor: ReleaseEditor): void {
  requestAnimationFrame(() => {
    const block = blockHere(editor);
    const element = block && drawnElement(editor, block);
    element?.scrollIntoView({ block: 'nearest' });
  });
}

/** Puts the focus into the first field of the block that the caret is in, once it is drawn. */
export function fillInBlock(editor: ReleaseEditor): void {
  requestAnimationFrame(() => {
    revealBlock(editor);
    focusField(editor);
  });
}

/** The contact, picture, quote or table around the caret; else the block of the release. */
const blockHere = (editor: ReleaseEditor): Block | undefined =>
  (findAncestor(editor, 'contact', 'image', 'quote', 'table') ?? topLevelBlock(editor))?.[0];

function focusField(editor: ReleaseEditor): boolean {
  const block = blockHere(editor);
  const element = block && drawnElement(editor, block);
  const [field] = element ? fieldsIn(element) : [];
  field?.focus();
  return field !== undefined;
}

const FIELDS = ['input', 'select', 'textarea', 'button']
  .map((tag) => `.dl-form ${tag}:not([disabled])`)
  .join();

/** The fields and buttons of a block, in order. */
const fieldsIn = (element: globalThis.Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>(FIELDS),
];

/** What Tab does where the caret is in a block with fields: from its text, or from a picture, into them. */
export function tabIntoFields(editor: ReleaseEditor): boolean {
  const line = lineAround(editor)?.[0];
  const offer = line && drawnElement(editor, line)?.querySelector<HTMLElement>('.dl-offer button');
  if (offer) {
    offer.focus();
    return true;
  }
  if (findAncestor(editor, 'contact', 'image')) return focusField(editor);
  const quote = findAncestor(editor, 'quote');
  if (!quote || !editor.selection) return false;
  const gap = [...Editor.nodes(editor, { at: quote[1], match: isPlaceholder, voids: true })].find(
    ([, path]) => editor.selection && Path.isAfter(path, editor.selection.focus.path),
  );
  return !gap && focusField(editor);
}

/** What Shift+Tab does in the first cell of a table: it goes to the table's handles. */
export function tabToHandles(editor: ReleaseEditor): boolean {
  const cell = findAncestor(editor, 'table-cell');
  const table = findAncestor(editor, 'table');
  if (!cell || !table || cell[1].at(-1) !== 0 || cell[1].at(-2) !== 0) return false;
  const handle = drawnElement(editor, table[0])?.querySelector<HTMLElement>('.dl-column-handle');
  handle?.focus();
  return handle != null;
}

const isPlaceholder = (node: Node): boolean =>
  Element.isElement(node) && node.type === 'placeholder';

/** Puts the caret, and the focus, behind a block, or into its text; from the last or first of its fields. */
export function leaveFields(editor: ReleaseEditor, path: Path, to: 'after' | 'before'): boolean {
  const block = Node.get(editor, path) as Block;
  const isTable = block.type === 'table';
  if (to === 'before') {
    if (isTable) return false;
    focusPage(editor);
    Transforms.select(editor, Editor.end(editor, path));
  } else {
    const next = isTable ? path : nextOf(editor, path);
    if (!next) return false;
    focusPage(editor);
    Transforms.select(editor, Editor.start(editor, next));
  }
  return true;
}

function nextOf(editor: ReleaseEditor, path: Path): Path | null {
  for (let at = path; at.length > 1; at = Path.parent(at)) {
    const next = Path.next(at);
    if (Editor.hasPath(editor, next)) return next;
  }
  return null;
}

/** Puts the caret into an empty line after a block of the release; makes one where there is none. */
export function lineAfter(editor: ReleaseEditor, path: Path): void {
  // First: with changes that are not drawn yet Slate would wait, and the next letter go to the field.
  focusPage(editor);
  const at = Path.next(path.slice(0, 2));
  const next = Editor.hasPath(editor, at) ? (Node.get(editor, at) as Block) : null;
  const isFree = next?.type === 'paragraph' && Editor.isEmpty(editor, next);
  if (!isFree) Transforms.insertNodes(editor, createBlock.paragraph(), { at });
  Transforms.select(editor, Editor.start(editor, at));
}

/**
 * What Enter and Tab do in the fields of a block: Enter goes to the next field, from the last one to a
 * new line after the block; Tab from the last one goes on in the text, Shift+Tab from the first back.
 *
 * @returns whether it did something
 */
export function keyInFields(
  editor: ReleaseEditor,
  path: Path,
  form: globalThis.Element,
  { key, shiftKey, target }: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'target'>,
): boolean {
  const all = fieldsIn(form.parentElement ?? form).filter((field) => form.contains(field));
  if (key === 'Tab') {
    const edge = shiftKey ? all[0] : all.at(-1);
    return target === edge && leaveFields(editor, path, shiftKey ? 'before' : 'after');
  }
  if (key !== 'Enter' || !isTextField(target)) return false;
  const fields = all.filter(isTextField);
  const next = fields[fields.indexOf(target) + 1];
  if (next) next.focus();
  else lineAfter(editor, path);
  return true;
}

const isTextField = (target: unknown): target is HTMLInputElement =>
  target instanceof HTMLInputElement &&
  ['text', 'email', 'tel', 'url', 'search'].includes(target.type);
