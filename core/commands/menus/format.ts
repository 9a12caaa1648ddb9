import type { Menu } from '../menu';

export const FORMAT_MENU = {
  id: 'format',
  label: 'Format',
  accessKey: 'O',
  groups: [
    [
      { id: 'mark.bold', label: 'Bold', shortcut: 'CmdOrCtrl+B', edits: true },
      { id: 'mark.italic', label: 'Italic', shortcut: 'CmdOrCtrl+I', edits: true },
      { id: 'mark.underline', label: 'Underline', shortcut: 'CmdOrCtrl+U', edits: true },
      {
        id: 'mark.strike',
        label: 'Strikethrough',
        shortcut: 'CmdOrCtrl+Shift+X',
        edits: true,
      },
      { id: 'mark.superscript', label: 'Superscript', edits: true },
      { id: 'mark.subscript', label: 'Subscript', edits: true },
    ],
    [
      {
        id: 'turn.headline',
        label: 'Headline',
        synonyms: ['title'],
        edits: true,
        inserts: true,
      },
      {
        id: 'turn.subhead',
        label: 'Subhead',
        synonyms: ['subtitle', 'deck'],
        edits: true,
        inserts: true,
      },
      {
        id: 'turn.lede',
        label: 'Lede',
        synonyms: ['lead', 'intro', 'first paragraph'],
        edits: true,
        inserts: true,
      },
      {
        id: 'turn.paragraph',
        label: 'Paragraph',
        synonyms: ['body', 'text', 'normal'],
        edits: true,
        inserts: true,
      },
      {
        id: 'turn.heading2',
        label: 'Heading',
        synonyms: ['section', 'crosshead'],
        edits: true,
        inserts: true,
      },
      { id: 'turn.heading3', label: 'Smaller heading', edits: true, inserts: true },
      {
        id: 'turn.bulleted',
        label: 'Bulleted list',
        shortcut: 'CmdOrCtrl+Shift+8',
        synonyms: ['bullets', 'points'],
        edits: true,
        inserts: true,
      },
      {
        id: 'turn.numbered',
        label: 'Numbered list',
        shortcut: 'CmdOrCtrl+Shift+7',
        synonyms: ['numbers', 'steps'],
        edits: true,
        inserts: true,
      },
    ],
    [
      {
        id: 'block.up',
        label: 'Move block up',
        shortcut: 'Alt+Shift+Up',
        synonyms: ['reorder'],
        edits: true,
      },
      {
        id: 'block.down',
        label: 'Move block down',
        shortcut: 'Alt+Shift+Down',
        synonyms: ['reorder'],
        edits: true,
      },
      { id: 'block.delete', label: 'Delete block', synonyms: ['remove'], edits: true },
    ],
  ],
} as const satisfies Menu;
