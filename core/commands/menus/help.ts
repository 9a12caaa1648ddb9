import type { Menu } from '../menu';

export const HELP_MENU = {
  id: 'help',
  label: 'Help',
  accessKey: 'H',
  groups: [
    [
      {
        id: 'help.here',
        label: 'Help on this',
        shortcut: 'F1',
        synonyms: ['guide', 'manual', 'what is this'],
      },
      {
        id: 'help.guide',
        label: 'User guide',
        synonyms: ['manual', 'documentation', 'help'],
      },
      {
        id: 'help.tour',
        label: 'Tour of the window',
        synonyms: ['introduction', 'first steps', 'welcome'],
      },
      {
        id: 'help.shortcuts',
        label: 'Keyboard shortcuts',
        shortcut: 'CmdOrCtrl+/',
        synonyms: ['keys', 'hotkeys', 'help'],
      },
    ],
    [
      { id: 'help.news', label: 'What is new', synonyms: ['changelog', 'changes', 'version'] },
      {
        id: 'help.licences',
        label: 'Licences',
        synonyms: ['license', 'open source', 'fonts', 'dictionaries'],
      },
      {
        id: 'help.diagnostics',
        label: 'Diagnostics and repair…',
        synonyms: ['log', 'fault', 'bug report', 'support', 'damaged', 'profile'],
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
