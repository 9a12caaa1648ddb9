/** A rectangle in the window, in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The position of a popover: `top` from the top of the window or `bottom` from its bottom; CSS
 * pixels.
 */
export interface PopoverPlace {
  readonly left: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly maxHeight: number;
}

/** Distance from the edges of the window and from the anchor, in CSS pixels. */
const MARGIN = 8;
const GAP = 4;

/**
 * The position of a popover beside its anchor: below it, or above if there is more room, and always
 * within the window. It is aligned to the start of the anchor, in right-to-left text to the right.
 * A popover that shrinks while open stays beside its anchor.
 */
export function popoverPlace(
  at: Place,
  size: Size,
  view: Size,
  direction: 'ltr' | 'rtl',
): PopoverPlace {
  const below = view.height - at.bottom - GAP - MARGIN;
  const above = at.top - GAP - MARGIN;
  const isBelow = size.height <= below || below >= above;
  const wanted = direction === 'rtl' ? at.right - size.width : at.left;
  const left = Math.max(MARGIN, Math.min(wanted, view.width - size.width - MARGIN));
  const maxHeight = Math.max(120, Math.min(size.height, isBelow ? below : above));
  return isBelow
    ? { left, top: at.bottom + GAP, bottom: null, maxHeight }
    : { left, top: null, bottom: view.height - at.top + GAP, maxHeight };
}
