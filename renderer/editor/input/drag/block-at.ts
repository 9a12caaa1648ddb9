import { ReactEditor } from 'slate-react';
import type { ReleaseEditor } from '../../model/slate-types';

/** A block directly in the release, as it stands in the window. */
export interface SeenBlock {
  readonly index: number;
  readonly box: DOMRect;
}

const NODE = '[data-slate-node="element"]';

/** How far from a block the pointer may be, in pixels: the gap between two. */
const NEAR = [0, -10, 10, -20, 20, -30, 30];

/** The block at a height of the window; null if none is near. Measures only what is in the viewport. */
export function blockAt(editor: ReleaseEditor, y: number): SeenBlock | null {
  const page = ReactEditor.toDOMNode(editor, editor);
  const { left, width } = page.getBoundingClientRect();
  for (const aside of NEAR) {
    const element = topElement(page, document.elementFromPoint(left + width / 2, y + aside));
    if (!element) continue;
    const [, index] = ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, element));
    if (index !== undefined) return { index, box: element.getBoundingClientRect() };
  }
  return null;
}

/** The element of the block, directly in the release, around an element of the page. */
function topElement(page: Element, inside: Element | null): Element | null {
  if (!inside || !page.contains(inside)) return null;
  let element = inside.closest(NODE);
  for (let above = element; above; above = above.parentElement?.closest(NODE) ?? null) {
    if (!above.parentElement?.closest(NODE)) return element === above ? null : element;
    element = above;
  }
  return null;
}
