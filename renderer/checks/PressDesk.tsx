import { useEffect } from 'react';
import { fromJsonBytes } from '../../core/bridge/json-bytes';
import { listen, problemOf, request } from '../bridge/client';
import { setDecorations } from '../editor/model/decorations';
import { blocksInView } from '../editor/queries/viewport';
import { useFromRelease, useWorkspace } from '../workspace/workspace-context';
import { takeCatalogue } from './catalogue';
import { findingsStore } from './findings-store';
import { findingsPainter } from './painted';
import { ignoredOf } from './use-findings';
import './checks.css';

/** How long the checks may wait for the window to be idle, in milliseconds. */
const IDLE_TIMEOUT_MS = 2000;
/** How far around the viewport findings are painted, in viewport heights. */
const AROUND = 2;
/** Debounce after scrolling, in milliseconds. */
const STILL = 100;

/**
 * Listens to the checks while the document is open and paints their findings. Renders nothing
 * itself.
 */
export function PressDesk() {
  const { editor, report } = useWorkspace();
  const ignored = useFromRelease(ignoredOf);
  const store = findingsStore(editor);
  useEffect(() => {
    const stops = [
      listen('checks.catalogue', takeCatalogue),
      listen('checks.found', (json) => store.take(fromJsonBytes(json))),
    ];
    // The first letters come first: the checks begin when nothing else is to be done.
    const begin = requestIdleCallback(
      () => void request('checks.start', null).catch((error) => report(problemOf(error))),
      { timeout: IDLE_TIMEOUT_MS },
    );
    return () => {
      cancelIdleCallback(begin);
      for (const stop of stops) stop();
    };
  }, [store, report]);
  useEffect(() => {
    // Painting re-renders blocks, which would take seconds for 500 pages.
    let painted = { first: 0, last: 0 };
    const paint = (): void => {
      // Nothing found yet: do not force a layout to know what is in view.
      if (!store.findings) return;
      painted = blocksInView(editor, AROUND);
      setDecorations(editor, 'checks', findingsPainter(store, ignored, painted));
    };
    let still: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (!store.findings) return;
      const { first, last } = blocksInView(editor, 0);
      if (first < painted.first || last > painted.last) paint();
    };
    const moved = (): void => {
      clearTimeout(still);
      still = setTimeout(look, STILL);
    };
    paint();
    const stop = store.subscribe(paint);
    addEventListener('scroll', moved, { capture: true, passive: true });
    addEventListener('resize', moved);
    return () => {
      stop();
      clearTimeout(still);
      removeEventListener('scroll', moved, { capture: true });
      removeEventListener('resize', moved);
    };
  }, [editor, store, ignored]);
  return null;
}
