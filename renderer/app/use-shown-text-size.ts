import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { changeTextSize, useTextSize } from '../workspace/text-size';

/** How much of a turn of the wheel is one step. A pinch comes in many small turns. */
const STEP = 60;

/** Shows the text of the page in its size, and changes that by the wheel with Ctrl held, or by a pinch. */
export function useShownTextSize(ground: RefObject<HTMLElement | null>): void {
  const size = useTextSize();
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--page-rem', `${size / 100}rem`);
  }, [size]);
  useEffect(() => {
    const element = ground.current;
    if (!element) return undefined;
    let turned = 0;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < STEP) return;
      changeTextSize(turned < 0 ? 1 : -1);
      turned = 0;
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [ground]);
}
