import { COMMAND_LIST } from '../../../core/commands/menu-bar';
import { acceleratorOf, isPressed } from '../../../core/commands/shortcuts';
import type { Send } from './memory-shell';

/** Does what the native menu does in Electron: a key that the page leaves alone calls its command. */
export function listenForMenuKeys(send: Send, platform: string): void {
  const keys = COMMAND_LIST.flatMap(({ id, shortcut, keysHandledByText }) => {
    const accelerator = keysHandledByText ? null : acceleratorOf(shortcut, platform);
    return accelerator ? [{ id, accelerator }] : [];
  });
  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    const found = keys.find(({ accelerator }) => isPressed(accelerator, event, platform));
    if (!found) return;
    event.preventDefault();
    send('menu.command', { command: found.id });
  });
}
