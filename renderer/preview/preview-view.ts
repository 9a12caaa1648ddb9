import { useSyncExternalStore } from 'react';

/** Where the pages are seen: not at all, beside the editor, or in its place. */
export type PreviewView = 'off' | 'beside' | 'alone';

let view: PreviewView = 'off';
const listeners = new Set<() => void>();

export function setPreviewView(next: PreviewView): void {
  view = next;
  for (const listen of listeners) listen();
}

/** Shows the pages in this way, or hides them where they are shown so. */
export const togglePreviewView = (wanted: 'beside' | 'alone'): void =>
  setPreviewView(view === wanted ? 'off' : wanted);

export function usePreviewView(): PreviewView {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => view,
  );
}
