import { useSyncExternalStore } from 'react';

/** Where the pages are seen: not at all, beside the editor, or in its place. */
export type LiveView = 'off' | 'beside' | 'alone';

let view: LiveView = 'off';
const listeners = new Set<() => void>();

export function setLiveView(next: LiveView): void {
  view = next;
  for (const listen of listeners) listen();
}

/** Shows the pages in this way, or hides them where they are shown so. */
export const toggleLiveView = (wanted: 'beside' | 'alone'): void =>
  setLiveView(view === wanted ? 'off' : wanted);

export function useLiveView(): LiveView {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => view,
  );
}
