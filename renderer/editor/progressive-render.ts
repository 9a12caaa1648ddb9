import {
  createContext,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

/** Longest wait for an idle moment, in milliseconds. */
const IDLE_TIMEOUT_MS = 500;

/** Whether the whole page is rendered, or as yet only the chunks in the viewport. */
export const WholePageContext = createContext(true);

interface ProgressiveRender {
  /** For `WholePageContext`, around the page. */
  readonly isWhole: boolean;
  /**
   * Renders what is still missing, at once. Call it before anything that a person does with the
   * page, and before anything looks for an element on it.
   */
  readonly renderAll: () => void;
}

/** Renders the chunks in the viewport with the window, the rest of the page as a transition. */
export function useProgressiveRender(): ProgressiveRender {
  const [isWhole, setWhole] = useState(false);
  const isDone = useRef(false);
  useLayoutEffect(() => {
    isDone.current = isWhole;
  }, [isWhole]);
  useEffect(() => {
    const idle = requestIdleCallback(() => startTransition(() => setWhole(true)), {
      timeout: IDLE_TIMEOUT_MS,
    });
    return () => cancelIdleCallback(idle);
  }, []);
  const renderAll = useCallback(() => {
    if (!isDone.current) flushSync(() => setWhole(true));
  }, []);
  return { isWhole, renderAll };
}
