/**
 * Keeps React from its upkeep of the selection. Before each change of the page React notes where the
 * selection stands in what has the focus, to put it back should it be lost: for that it reads the
 * page from end to end. Slate puts the selection back itself, and a page may be a book. React goes
 * by the property, the browser by the attribute, which stays.
 */
export function spareSelectionUpkeep(page: HTMLElement | null): void {
  if (!page) return;
  // Asked for again when the page is locked.
  Object.defineProperty(page, 'contentEditable', { get: () => 'inherit', configurable: true });
}
