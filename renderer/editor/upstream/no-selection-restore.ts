/*
 * Works around React (19.3.1): before each commit it notes the selection in the focused editable
 * element as offsets, for which it walks every node of the page, to restore it afterwards. Slate
 * restores the selection itself. In a release of 150 pages it reads
 * 14,000 nodes for each key.
 * React goes by the property `contentEditable`; the browser and Slate by the attribute, which stays.
 * Obsolete when React no longer does; `tests/app/long-document.test.ts` counts the nodes. No issue has
 * been filed yet.
 */

/** Keeps React from noting the selection in the page. A ref for the page's element. */
export function noSelectionRestore(page: HTMLElement | null): void {
  if (!page) return;
  Object.defineProperty(page, 'contentEditable', { get: () => 'inherit', configurable: true });
}
