import {
  createContext,
  type ReactNode,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { ReleaseEditor } from './model/slate-types';

/** Chunks that are drawn with the window: more than it shows. */
const AT_ONCE = 1;
/** Chunks that are drawn in one go after that. */
const A_STEP = 8;
/** Longest wait for a moment in which nothing else is to do. */
const LATEST_MS = 500;
const ALL = Number.POSITIVE_INFINITY;

/** Whatever a person does with the page, it meets a whole one. */
const SIGNALS = ['pointerdown', 'keydown', 'beforeinput', 'contextmenu', 'dragenter'] as const;

interface Steps {
  /** How many chunks are drawn, from the first. */
  readonly drawn: number;
  /** The place of a chunk that is new, among all. */
  readonly place: () => number;
}

export const StepsContext = createContext<Steps>({ drawn: ALL, place: () => 0 });

const pages = new WeakMap<ReleaseEditor, () => void>();

/** Draws what is still to be drawn of the page. To be called before something looks for its place in it. */
export function drawWhole(editor: ReleaseEditor): void {
  pages.get(editor)?.();
}

interface Props {
  readonly editor: ReleaseEditor;
  readonly children: ReactNode;
}

/** Draws what a window shows of a page first, and the rest of a long one whenever there is time. */
export function DrawInSteps({ editor, children }: Props) {
  const [drawn, setDrawn] = useState(AT_ONCE);
  const count = useRef(0);
  const steps = useMemo(() => ({ drawn, place: () => count.current++ }), [drawn]);
  const isWhole = drawn === ALL;

  useEffect(() => {
    if (isWhole) return undefined;
    const drawAll = (): void => flushSync(() => setDrawn(ALL));
    pages.set(editor, drawAll);
    for (const signal of SIGNALS) addEventListener(signal, drawAll, { capture: true });
    return () => {
      pages.delete(editor);
      for (const signal of SIGNALS) removeEventListener(signal, drawAll, { capture: true });
    };
  }, [editor, isWhole]);

  useEffect(() => {
    if (drawn === ALL) return undefined;
    const next = drawn + A_STEP;
    const step = requestIdleCallback(
      () => startTransition(() => setDrawn(next < count.current ? next : ALL)),
      { timeout: LATEST_MS },
    );
    return () => cancelIdleCallback(step);
  }, [drawn]);

  return <StepsContext value={steps}>{children}</StepsContext>;
}
