import { focusPage } from '../editor/model/page-focus';
import type { ReleaseEditor } from '../editor/model/slate-types';

/** The parts of the window that F6 goes through, in order. */
const REGIONS = [
  '.bar',
  '.find',
  '.side.start .panel',
  '.dl-page',
  '.preview',
  '.side.end .panel',
  '.status',
] as const;

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/** The places in a part of the window that Tab stops at. */
export const stopsIn = (element: Element): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (each) => each.tabIndex >= 0 && each.offsetParent !== null,
  );

/** Puts the focus into a part of the window: on its first field or button, else on itself. */
export function focusInto(element: HTMLElement): void {
  if (element.matches('.dl-page, [tabindex="-1"]:not(:has(button, input, select, textarea))')) {
    element.focus();
    return;
  }
  const [first] = stopsIn(element);
  (first ?? element).focus();
}

/** Goes to the next part of the window (1) or the one before (-1), round and round. */
export function toRegion(editor: ReleaseEditor, step: 1 | -1): void {
  const regions = REGIONS.flatMap((selector) => {
    const element = document.querySelector<HTMLElement>(selector);
    const isSeen = element && element.offsetParent !== null;
    return isSeen ? [element] : [];
  });
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here < 0 && step < 0 ? 0 : here;
  const next = regions[(from + step + regions.length) % regions.length];
  // The page's own way puts the caret where it was; a bare focus leaves it before the first letter.
  if (next?.matches('.dl-page')) focusPage(editor);
  else if (next) focusInto(next);
}
