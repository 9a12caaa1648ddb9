import { type RefObject, useEffect, useState } from 'react';
import type { Zoom } from '../../core/preview/pages-view';

/** Points to CSS pixels. */
export const TRUE_SIZE = 96 / 72;
export const GAP = 16;

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels for each point of the page. */
export function usePageScale(
  scroller: RefObject<HTMLElement | null>,
  zoom: Zoom,
  columns: number,
  { width, height }: Sheet,
): number {
  const [room, setRoom] = useState<Sheet>({ width: 0, height: 0 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  if (typeof zoom === 'number') return (zoom / 100) * TRUE_SIZE;
  const wide = Math.max(0.1, (room.width - (columns + 1) * GAP) / columns / width);
  return zoom === 'width' ? wide : Math.min(wide, Math.max(0.1, (room.height - 2 * GAP) / height));
}
