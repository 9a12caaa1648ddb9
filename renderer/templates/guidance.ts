import { useSyncExternalStore } from 'react';
import { Emitter } from '../../core/emitter';

/** Where this person's choice is kept, for every window and the next start. */
const KEY = 'dateline.guidance';

const changed = new Emitter();

const isShown = (): boolean => localStorage.getItem(KEY) !== 'hidden';

function subscribe(listen: () => void): () => void {
  const stop = changed.on(listen);
  // Told of what another window has chosen.
  window.addEventListener('storage', listen);
  return () => {
    stop();
    window.removeEventListener('storage', listen);
  };
}

/** Whether what a template says of its parts is shown on the page and above the form. */
export const useGuidance = (): boolean => useSyncExternalStore(subscribe, isShown);

/** Shows what templates say of their parts, or hides it. */
export function toggleGuidance(): void {
  if (isShown()) localStorage.setItem(KEY, 'hidden');
  else localStorage.removeItem(KEY);
  changed.emit();
}
