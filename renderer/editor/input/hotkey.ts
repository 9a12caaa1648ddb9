import type { KeyboardEvent } from 'react';

/**
 * Whether Ctrl (Cmd on a Mac) and this letter are pressed, and no other modifier key.
 *
 * @param shift Shift is pressed as well
 */
export function isHotkey(event: KeyboardEvent, letter: string, shift = false): boolean {
  const isMac = window.dateline.platform === 'darwin';
  const modifier = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return (
    modifier && !event.altKey && event.shiftKey === shift && event.key.toLowerCase() === letter
  );
}
