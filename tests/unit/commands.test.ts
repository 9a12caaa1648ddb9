import { describe, expect, it } from 'vitest';
import { MENU_COMMANDS } from '../../core/bridge/menu-commands';
import { COMMANDS, commandById } from '../../renderer/app/commands/registry';

describe('the commands', () => {
  it('have ids of their own', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(MENU_COMMANDS)('know what the native menu sends: %s', (id) => {
    expect(commandById(id)?.title).toBeTruthy();
  });
});
