import type { Menu } from '../menu';

export const FILE_MENU = {
  id: 'file',
  label: 'File',
  accessKey: 'F',
  groups: [
    [
      {
        id: 'file.new',
        label: 'New from template…',
        shortcut: 'CmdOrCtrl+N',
        synonyms: ['create', 'release', 'gallery'],
      },
      { id: 'file.blank', label: 'Blank release', synonyms: ['new', 'empty'] },
      { id: 'file.open', label: 'Open…', shortcut: 'CmdOrCtrl+O' },
      {
        id: 'file.openRecent',
        label: 'Open recent…',
        shortcut: 'CmdOrCtrl+Shift+O',
        synonyms: ['last files', 'history', 'reopen'],
      },
      {
        id: 'archive.open',
        label: 'Search the archive…',
        shortcut: 'CmdOrCtrl+Shift+F',
        synonyms: ['old releases', 'find', 'past', 'folder'],
      },
      {
        id: 'file.recentlyClosed',
        label: 'Recently closed…',
        synonyms: ['recover', 'restore', 'lost', 'crash'],
      },
    ],
    [
      { id: 'file.save', label: 'Save', shortcut: 'CmdOrCtrl+S' },
      { id: 'file.saveAs', label: 'Save as…', shortcut: 'CmdOrCtrl+Shift+S' },
    ],
    [
      {
        id: 'file.export',
        label: 'Export…',
        shortcut: 'CmdOrCtrl+E',
        synonyms: [
          'pdf',
          'word',
          'docx',
          'html',
          'web page',
          'markdown',
          'plain text',
          'odt',
          'opendocument',
          'libreoffice',
          'json',
          'ninjs',
          'print',
        ],
      },
      {
        id: 'file.print',
        label: 'Print…',
        shortcut: 'CmdOrCtrl+P',
        synonyms: ['paper', 'printer'],
      },
      {
        id: 'file.kit',
        label: 'Press kit…',
        shortcut: 'CmdOrCtrl+Alt+E',
        synonyms: ['media kit', 'zip', 'export'],
      },
      {
        id: 'file.batch',
        label: 'Export several releases…',
        synonyms: ['batch', 'bulk', 'folder'],
      },
      {
        id: 'file.translations',
        label: 'Translations…',
        synonyms: ['translate', 'translator', 'xliff', 'languages'],
      },
      {
        id: 'file.copyMail',
        label: 'Copy as e-mail',
        synonyms: ['email', 'mail', 'clipboard', 'message'],
      },
    ],
    [
      {
        id: 'issue.issue',
        label: 'Issue…',
        synonyms: ['publish', 'release', 'send out', 'embargo'],
      },
      {
        id: 'issue.correct',
        label: 'Correct…',
        synonyms: ['correction', 'erratum'],
      },
      {
        id: 'issue.withdraw',
        label: 'Withdraw…',
        synonyms: ['retract', 'recall', 'kill'],
      },
    ],
    [
      {
        id: 'settings.open',
        label: 'Settings…',
        shortcut: 'CmdOrCtrl+,',
        inAppMenuOnMac: true,
        synonyms: ['preferences', 'options', 'configuration', 'theme', 'dark mode', 'privacy'],
      },
    ],
    [
      { role: 'close', label: 'Close window', shortcut: 'CmdOrCtrl+W' },
      {
        role: 'quit',
        label: 'Quit',
        shortcut: { mac: null, other: 'Ctrl+Q' },
        notOnMac: true,
      },
    ],
  ],
} as const satisfies Menu;
