import { useEffect } from 'react';
import { acceleratorsOf, isPressed } from '../../../core/commands/shortcuts';
import { COMMANDS } from './registry';

/**
 * Runs a command when its keys are pressed anywhere in the window. The native menu has the same keys,
 * but gets only those that nothing in the window takes: on Linux, Ctrl+/ would select all of a field
 * first. While a dialog is open its keys are its own.
 */
export function useShortcuts(run: (id: string) => void): void {
  useEffect(() => {
    const { platform } = window.dateline;
    const keys = COMMANDS.filter(({ keysHandledByText }) => !keysHandledByText).flatMap((command) =>
      acceleratorsOf(command, platform).map((accelerator) => ({ accelerator, id: command.id })),
    );
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isLetter) return;
      const pressed = keys.find(({ accelerator }) => isPressed(accelerator, event, platform));
      if (!pressed) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) run(pressed.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}
