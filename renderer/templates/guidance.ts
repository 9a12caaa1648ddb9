import { useSyncExternalStore } from 'react';
import { Emitter } from '../../core/emitter';

/** Where this person's choice is kept, for every window and the next start. */
const KEY = 'dateline.guidance';

const changed = new Emitter();

const isShown = (): boolean => localStorage.getItem(KEY) !== 'hidden';

function subscribe(listen: () => void): () => void {
  const stop = changed.on(listen);
  // Another window has changed it.
  window.addEventListener('storage', listen);
  return () => {
    stop();
    window.removeEventListener('storage', listen);
  };
}

/** Whether the guidance of a template is shown on the page and above the form. */
export const useGuidance = (): boolean => useSyncExternalStore(subscribe, isShown);

/** Shows or hides the guidance of templates. */
export function toggleGuidance(): void {
  if (isShown()) localStorage.setItem(KEY, 'hidden');
  else localStorage.removeItem(KEY);
  changed.emit();
}
