import type { KeyboardEvent } from 'react';

/** Whether Ctrl (Cmd on a Mac) and this letter are pressed, and no other modifier key. */
export function isHotkey(event: KeyboardEvent, letter: string): boolean {
  const isMac = window.dateline.platform === 'darwin';
  const modifier = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === letter;
}
