import type { Menu } from '../menu';

export const EDIT_MENU = {
  id: 'edit',
  label: 'Edit',
  accessKey: 'E',
  groups: [
    [
      {
        id: 'edit.undo',
        label: 'Undo',
        shortcut: 'CmdOrCtrl+Z',
        keysHandledByText: true,
        edits: true,
      },
      {
        id: 'edit.redo',
        label: 'Redo',
        shortcut: 'CmdOrCtrl+Shift+Z',
        keysHandledByText: true,
        edits: true,
      },
    ],
    [
      { role: 'cut', label: 'Cut', shortcut: 'CmdOrCtrl+X' },
      { role: 'copy', label: 'Copy', shortcut: 'CmdOrCtrl+C' },
      { role: 'paste', label: 'Paste', shortcut: 'CmdOrCtrl+V' },
      {
        role: 'pasteAndMatchStyle',
        label: 'Paste as plain text',
        shortcut: 'CmdOrCtrl+Shift+V',
      },
      {
        id: 'edit.pasteQuote',
        label: 'Paste as quote',
        synonyms: ['quotation', 'clipboard'],
        edits: true,
      },
      {
        id: 'edit.pasteContacts',
        label: 'Paste as contact',
        synonyms: ['contacts', 'press officer', 'clipboard'],
        edits: true,
      },
      {
        id: 'edit.pasteBoilerplate',
        label: 'Paste as boilerplate',
        synonyms: ['about', 'clipboard'],
        edits: true,
      },
      {
        id: 'edit.selectAll',
        label: 'Select all',
        shortcut: 'CmdOrCtrl+A',
        keysHandledByText: true,
      },
    ],
    [
      { id: 'edit.find', label: 'Find…', shortcut: 'CmdOrCtrl+F', synonyms: ['search'] },
      {
        id: 'edit.findNext',
        label: 'Find next',
        shortcut: { mac: 'Cmd+G', other: 'F3' },
        moreShortcuts: [{ mac: 'F3', other: 'Ctrl+G' }],
      },
      {
        id: 'edit.findPrevious',
        label: 'Find previous',
        shortcut: { mac: 'Shift+Cmd+G', other: 'Shift+F3' },
        moreShortcuts: [{ mac: 'Shift+F3', other: 'Ctrl+Shift+G' }],
      },
      {
        id: 'edit.replace',
        label: 'Replace…',
        // Cmd+H hides the application.
        shortcut: { mac: 'Cmd+Alt+F', other: 'Ctrl+H' },
        synonyms: ['substitute', 'change all'],
        edits: true,
      },
    ],
    [
      {
        id: 'edit.correct',
        label: 'Correct as you type: on or off',
        synonyms: ['autocorrect', 'smart quotes', 'dashes', 'automatic'],
      },
      {
        id: 'edit.correctLanguage',
        label: 'Correct as you type in this language: on or off',
        synonyms: ['autocorrect', 'smart quotes'],
      },
    ],
  ],
} as const satisfies Menu;
