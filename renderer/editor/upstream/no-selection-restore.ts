/*
 * Works around React (19.2): before each commit it notes the selection in the focused editable
 * element as offsets, for which it walks every node of the page, to restore it afterwards. Slate
 * restores the selection itself. A page of 150 has 14,000 nodes, walked with each key.
 * React goes by the property `contentEditable`; the browser and Slate by the attribute, which stays.
 * Obsolete when React no longer asks for offsets it does not need (facebook/react#12187).
 */

/** Keeps React from noting the selection in the page. A ref for the page's element. */
export function noSelectionRestore(page: HTMLElement | null): void {
  if (!page) return;
  Object.defineProperty(page, 'contentEditable', { get: () => 'inherit', configurable: true });
}
