import { useEffect } from 'react';
import { useFromRelease, useWorkspace } from '../app/workspace-context';
import { problemOf, request } from '../bridge/client';
import { setPainter } from '../editor/decorations';
import { takeCatalogue } from './catalogue';
import { findingsStore } from './findings-store';
import { findingsPainter } from './painted';
import { ignoredOf } from './use-findings';
import './checks.css';

/** How long the checks may wait for the window to be idle, in milliseconds. */
const LATEST = 2000;

/** Listens to the checks while the document is open, and paints what they find. Shows nothing itself. */
export function PressDesk() {
  const { editor, report } = useWorkspace();
  const ignored = useFromRelease(ignoredOf);
  const store = findingsStore(editor);
  useEffect(() => {
    const stop = window.dateline.on('checks.found', (update) => store.take(update));
    // The first letters come first: the checks begin when nothing else is to be done.
    const begin = requestIdleCallback(
      () =>
        void request('checks.start', null).then(takeCatalogue, (error) => report(problemOf(error))),
      { timeout: LATEST },
    );
    return () => {
      cancelIdleCallback(begin);
      stop();
    };
  }, [store, report]);
  useEffect(() => {
    const paint = (): void => setPainter(editor, 'checks', findingsPainter(store, ignored));
    paint();
    return store.subscribe(paint);
  }, [editor, store, ignored]);
  return null;
}
