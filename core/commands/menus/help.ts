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
    [
      {
        id: 'help.about',
        label: 'About Dateline',
        synonyms: ['version', 'licence', 'credits'],
        inAppMenuOnMac: true,
      },
    ],
  ],
} as const satisfies Menu;
