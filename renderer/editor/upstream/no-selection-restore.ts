/*
 * Works around react-dom (19.3.1): before each commit it walks every node of the focused
 * contenteditable to save the selection as offsets, 14,000 nodes a key in a release of 150 pages.
 * Slate restores the selection itself. React tests the property `contentEditable`; the browser and
 * Slate use the attribute, which stays.
 * Upstream: https://github.com/facebook/react/issues/1350, pull request 1439 (both closed without a
 * change). Obsolete when React lets an element opt out.
 */

/** Keeps React from saving the selection in the page. A ref for the page's element. */
export function noSelectionRestore(page: HTMLElement | null): void {
  if (!page) return;
  Object.defineProperty(page, 'contentEditable', { get: () => 'inherit', configurable: true });
}
