import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { allowedZoom, nextZoom, type Zoom } from '../../core/preview/pages-view';
import { GAP, TRUE_SIZE } from './use-page-scale';

/** The most of a turn of the wheel that is taken at once; a pinch comes in small ones. */
const MAX_TURN = 25;

/**
 * Zooms by the wheel with Ctrl held (a pinch comes as just that), and by Ctrl with +, − and 0 where
 * something in the pane has the focus. What is under the pointer stays there.
 *
 * @param scale CSS pixels for each point of a page
 * @param height of a page, in points
 */
export function useZoomGestures(
  scroller: RefObject<HTMLElement | null>,
  { scale, height }: { readonly scale: number; readonly height: number },
  onZoom: (zoom: Zoom) => void,
): void {
  const shown = useRef({ scale, onZoom });
  shown.current.onZoom = onZoom;
  /** Where the pointer is in the scroller while it zooms. */
  const pointer = useRef({ x: 0, y: 0 });

  useLayoutEffect(() => {
    const element = scroller.current;
    const before = shown.current.scale;
    shown.current.scale = scale;
    if (!element || before === scale) return;
    const { x, y } = pointer.current;
    const grown = scale / before;
    const across = element.scrollLeft + x - GAP;
    const down = element.scrollTop + y - GAP;
    // The gaps between the pages stay as they are.
    const row = Math.max(0, Math.floor(down / (height * before + GAP)));
    const within = down - row * (height * before + GAP);
    element.scrollLeft = across * grown + GAP - x;
    element.scrollTop = row * (height * scale + GAP) + within * grown + GAP - y;
    pointer.current = { x: 0, y: 0 };
  }, [scroller, scale, height]);

  useEffect(() => {
    const element = scroller.current;
    const pane = element?.closest<HTMLElement>('.preview');
    if (!element || !pane) return undefined;
    const percent = (): number => (shown.current.scale / TRUE_SIZE) * 100;
    /** Not rounded, so that small turns add up. */
    let wanted = percent();
    let frame = 0;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      pointer.current = { x: event.clientX - box.left, y: event.clientY - box.top };
      if (Math.abs(wanted - percent()) >= 1 && frame === 0) wanted = percent();
      const by = Math.max(-MAX_TURN, Math.min(MAX_TURN, event.deltaY));
      wanted *= Math.exp(-by / 100);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        shown.current.onZoom(allowedZoom(wanted));
      });
    };
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const zoom = zoomOf(event.key, percent());
      if (zoom === null) return;
      // The window as a whole stays as large as it is.
      event.preventDefault();
      shown.current.onZoom(zoom);
    };
    element.addEventListener('wheel', turn, { passive: false });
    pane.addEventListener('keydown', press);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('wheel', turn);
      pane.removeEventListener('keydown', press);
    };
  }, [scroller]);
}

function zoomOf(key: string, percent: number): Zoom | null {
  if (key === '+' || key === '=') return nextZoom(Math.round(percent), true);
  if (key === '-') return nextZoom(Math.round(percent), false);
  return key === '0' ? 'width' : null;
}
