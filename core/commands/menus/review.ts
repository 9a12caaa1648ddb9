import type { Menu } from '../menu';

export const REVIEW_MENU = {
  id: 'review',
  label: 'Review',
  accessKey: 'R',
  groups: [
    [
      {
        id: 'review.comment',
        label: 'Comment…',
        shortcut: 'CmdOrCtrl+Alt+M',
        synonyms: ['remark', 'note', 'annotate', 'feedback'],
        edits: true,
      },
      {
        id: 'review.nextComment',
        label: 'Next comment',
        shortcut: 'CmdOrCtrl+F8',
        synonyms: ['remark'],
      },
      {
        id: 'review.previousComment',
        label: 'Previous comment',
        shortcut: 'CmdOrCtrl+Shift+F8',
        synonyms: ['remark'],
      },
      {
        id: 'review.suggest',
        label: 'Suggest changes',
        shortcut: 'CmdOrCtrl+Shift+E',
        synonyms: ['track changes', 'suggesting', 'revision', 'mode'],
        edits: true,
      },
      {
        id: 'review.accept',
        label: 'Accept suggestion',
        shortcut: 'CmdOrCtrl+Alt+Enter',
        synonyms: ['track changes', 'change', 'revision'],
        edits: true,
      },
      {
        id: 'review.reject',
        label: 'Reject suggestion',
        shortcut: 'CmdOrCtrl+Alt+Backspace',
        synonyms: ['track changes', 'change', 'revision'],
        edits: true,
      },
      {
        id: 'review.nextSuggestion',
        label: 'Next suggestion',
        shortcut: 'Alt+F8',
        synonyms: ['track changes', 'change', 'revision'],
      },
      {
        id: 'review.previousSuggestion',
        label: 'Previous suggestion',
        shortcut: 'Alt+Shift+F8',
        synonyms: ['track changes', 'change', 'revision'],
      },
    ],
    [
      {
        id: 'review.send',
        label: 'Send for review…',
        synonyms: ['partners', 'Word', 'track changes', 'round', 'circulate', 'share'],
      },
      {
        id: 'review.take',
        label: 'Take in answers…',
        synonyms: ['word', 'docx', 'reviewed', 'returned', 'merge', 'track changes', 'feedback'],
        edits: true,
      },
    ],
    [
      {
        id: 'review.me',
        label: 'Who you are…',
        synonyms: ['name', 'author', 'organisation', 'identity'],
      },
    ],
    [
      {
        id: 'checks.next',
        label: 'Next finding',
        shortcut: 'F8',
        synonyms: ['error', 'warning', 'check'],
      },
      {
        id: 'checks.previous',
        label: 'Previous finding',
        shortcut: 'Shift+F8',
        synonyms: ['error', 'warning', 'check'],
      },
      {
        id: 'checks.language',
        label: 'Language of the text…',
        synonyms: ['spelling', 'dictionary'],
      },
    ],
    [
      {
        id: 'versions.compare',
        label: 'Compare with the last version…',
        synonyms: ['changes', 'difference', 'redline', 'track changes'],
      },
    ],
    [
      {
        id: 'library.open',
        label: 'Open the library…',
        shortcut: 'CmdOrCtrl+Shift+L',
        synonyms: ['contacts', 'address book', 'boilerplates'],
      },
      { id: 'library.saveBlock', label: 'Save this block to the library' },
    ],
  ],
} as const satisfies Menu;
