import { type RefCallback, useCallback, useState } from 'react';

/**
 * How wide an element has been shown so far, in CSS pixels; 0 until its part of the page is laid out.
 * What a chunk leaves out while it is out of sight has no size: Chromium takes a picture in there for
 * one in sight, and would load it though it is lazy. It does not fall, so that a picture that a person
 * makes smaller is not asked for anew at each step.
 *
 * @returns the width, and what the element takes as its `ref`
 */
export function useShownWidth(): [number, RefCallback<HTMLElement>] {
  const [width, setWidth] = useState(0);
  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) =>
      setWidth((before) => Math.max(before, entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, watch];
}
