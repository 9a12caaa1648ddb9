import { useCallback, useEffect, useRef } from 'react';
import { request } from '../../bridge/client';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import { disabledCommands } from './allowed';

/** Debounce of the menu's state, so that nothing is computed while typing. */
const DEBOUNCE_MS = 200;

/**
 * Keeps the shell informed of which commands cannot be used, so that the native menu shows it.
 *
 * @returns to be called after every change of the text or of the selection
 */
export function useMenuState(editor: ReleaseEditor): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef('');
  const changed = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const commands = disabledCommands(editor);
      if (commands.join() === told.current) return;
      told.current = commands.join();
      request('menu.disabled', { commands }).catch(console.error);
    }, DEBOUNCE_MS);
  }, [editor]);
  useEffect(() => {
    changed();
    return () => clearTimeout(timer.current);
  }, [changed]);
  return changed;
}
