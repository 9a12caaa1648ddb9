import { createStore, useStore } from '../ui/store';

/** Where the pages are seen: not at all, beside the editor, or in its place. */
export type PreviewView = 'off' | 'beside' | 'alone';

const view = createStore<PreviewView>('off');

export const setPreviewView = view.set;

/** Shows the pages in this way, or hides them where they are shown so. */
export const togglePreviewView = (wanted: 'beside' | 'alone'): void =>
  setPreviewView(view.get() === wanted ? 'off' : wanted);

export const usePreviewView = (): PreviewView => useStore(view);
