import { createStore, useStore } from '../ui/store';

const focusMode = createStore(false);

/** Shows the text alone, or everything around it again. */
export const toggleFocusMode = (): void => focusMode.set(!focusMode.get());

export const leaveFocusMode = (): void => {
  if (focusMode.get()) focusMode.set(false);
};

/** Whether the window shows the text alone: no tool bar, no panels, no status line. */
export const useFocusMode = (): boolean => useStore(focusMode);
