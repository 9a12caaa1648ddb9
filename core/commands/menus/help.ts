import type { Menu } from '../menu';

export const HELP_MENU = {
  id: 'help',
  label: 'Help',
  accessKey: 'H',
  groups: [
    [
      {
        id: 'help.shortcuts',
        label: 'Keyboard shortcuts',
        shortcut: 'CmdOrCtrl+/',
        synonyms: ['keys', 'hotkeys', 'help'],
      },
    ],
    [{ role: 'about', label: 'About Dateline', notOnMac: true }],
  ],
} as const satisfies Menu;
