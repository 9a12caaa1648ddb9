import { type RefObject, useEffect } from 'react';
import { changeTextSize } from '../workspace/text-size';

/** How much of a turn of the wheel is one step. A pinch comes in many small turns. */
const STEP = 60;

/** Makes the text of the page larger or smaller by the wheel with Ctrl held, and by a pinch. */
export function useTextSizeWheel(ground: RefObject<HTMLElement | null>): void {
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
