import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuEntry } from '../core/commands/menu';
import { MENU_BAR } from '../core/commands/menu-bar';
import { acceleratorOf } from '../core/commands/shortcuts';
import { canBeChosen, isForWindowInFront } from '../core/commands/window-in-front';
import { openHelpWindow } from './windows/help-window';
import { focusedOwnWindow, helpOnOwnWindow } from './windows/own-window';
import { currentDocument } from './windows/windows';

/**
 * Puts the menu bar of `core/commands/menu-bar.ts` in place. Its items send a command to the window
 * in front, which knows what to do.
 */
export function installMenu(): void {
  const isMac = process.platform === 'darwin';
  const menus = MENU_BAR.map(({ id, label, accessKey, groups }): MenuItemConstructorOptions => {
    if (isMac && id === 'window') return { role: 'windowMenu' };
    const items = groups
      .map((group: readonly MenuEntry[]) =>
        group
          .filter((entry) => !isMac || !('notOnMac' in entry || 'inAppMenuOnMac' in entry))
          .map(itemFor),
      )
      .filter((group) => group.length > 0);
    return {
      label: label.replace(new RegExp(accessKey, 'i'), '&$&'),
      ...(id === 'help' && { role: 'help' }),
      submenu: [
        ...separated(items),
        ...(id === 'view' && !app.isPackaged ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    };
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...(isMac ? [appMenu()] : []), ...menus]));
  app.on('browser-window-focus', updateMenu);
  updateMenu();
}

/** The menu of the application itself on a Mac, by Apple's order. */
function appMenu(): MenuItemConstructorOptions {
  const own = MENU_BAR.flatMap(({ groups }) => groups.flat() as readonly MenuEntry[])
    .filter((entry) => 'inAppMenuOnMac' in entry)
    .map(itemFor);
  const about = own.filter(({ id }) => id === 'help.about');
  const others = own.filter(({ id }) => id !== 'help.about');
  const roles = (...names: MenuItemConstructorOptions['role'][]) => names.map((role) => ({ role }));
  const groups = [
    about,
    others,
    roles('services'),
    roles('hide', 'hideOthers', 'unhide'),
    roles('quit'),
  ] as MenuItemConstructorOptions[][];
  return { label: app.name, submenu: separated(groups) };
}

/** Greys out what the window in front cannot do now; a window without a release says so itself. */
export function updateMenu(): void {
  const menu = Menu.getApplicationMenu();
  const isOwn = focusedOwnWindow() !== null;
  const disabled = currentDocument()?.disabledCommands;
  for (const { groups } of MENU_BAR) {
    for (const entry of groups.flat() as readonly MenuEntry[]) {
      const item = 'id' in entry ? menu?.getMenuItemById(entry.id) : null;
      if (!item || !('id' in entry)) continue;
      item.enabled = canBeChosen(entry.id, isOwn, disabled);
    }
  }
}

function itemFor(entry: MenuEntry): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(entry.shortcut, process.platform);
  const shown = { label: entry.label, ...(accelerator && { accelerator }) };
  if ('role' in entry) return { ...shown, role: entry.role };
  const { id } = entry;
  return { ...shown, id, click: () => send(id) };
}

/** Has the window in front do something. */
function send(command: string): void {
  const place = command === 'help.here' ? helpOnOwnWindow() : null;
  if (place) {
    void openHelpWindow(place).catch(console.error);
    return;
  }
  const own = isForWindowInFront(command) ? focusedOwnWindow() : null;
  if (own) own.webContents.send('event', 'menu.command', { command });
  else currentDocument()?.send('menu.command', { command });
}

/** The groups one after the other, with a line between them. */
const separated = (
  groups: readonly (readonly MenuItemConstructorOptions[])[],
): MenuItemConstructorOptions[] =>
  groups.flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' }, ...group]));
