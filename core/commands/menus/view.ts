import type { Menu } from '../menu';

export const VIEW_MENU = {
  id: 'view',
  label: 'View',
  accessKey: 'V',
  groups: [
    [
      {
        id: 'view.palette',
        label: 'Commands…',
        shortcut: 'CmdOrCtrl+Shift+P',
        synonyms: ['palette', 'search'],
      },
    ],
    [
      {
        id: 'view.panel.outline',
        label: 'Outline',
        synonyms: ['panel', 'structure', 'navigation', 'headings'],
      },
      {
        id: 'view.panel.library',
        label: 'Library',
        synonyms: ['panel', 'contacts', 'boilerplates'],
      },
      {
        id: 'view.panel.facts',
        label: 'Facts',
        synonyms: ['panel', 'embargo', 'date', 'place', 'organisations', 'logo', 'colour'],
      },
      {
        id: 'view.panel.fill',
        label: 'Fill in',
        synonyms: ['panel', 'form', 'questions', 'answers', 'template'],
      },
      {
        id: 'view.panel.comments',
        label: 'Comments and suggestions',
        synonyms: ['panel', 'remarks', 'feedback', 'partners'],
      },
      {
        id: 'view.panel.signOffs',
        label: 'Sign-off',
        synonyms: ['panel', 'approve', 'approval', 'approver', 'clearance', 'partners', 'rounds'],
      },
      { id: 'view.panel.versions', label: 'Versions', synonyms: ['panel', 'history'] },
      {
        id: 'view.panel.checks',
        label: 'Checks',
        synonyms: ['panel', 'errors', 'warnings', 'spelling', 'findings'],
      },
    ],
    [
      {
        id: 'view.pages',
        label: 'Pages beside the text',
        shortcut: 'CmdOrCtrl+Shift+B',
        synonyms: ['preview', 'print preview', 'layout'],
      },
      {
        id: 'view.pagesAlone',
        label: 'Pages alone',
        synonyms: ['preview', 'print preview', 'layout'],
      },
      {
        id: 'view.focusMode',
        label: 'Focus mode',
        shortcut: 'CmdOrCtrl+Shift+D',
        synonyms: ['distraction free', 'zen', 'text only', 'concentrate', 'hide panels'],
      },
      {
        id: 'view.guidance',
        label: 'Show or hide guidance',
        synonyms: ['hints', 'help', 'template', 'patterns', 'instructions'],
      },
    ],
    [
      { id: 'view.nextRegion', label: 'Next part of the window', shortcut: 'F6' },
      { id: 'view.previousRegion', label: 'Previous part of the window', shortcut: 'Shift+F6' },
    ],
    [
      {
        id: 'view.textLarger',
        label: 'Larger text on the page',
        synonyms: ['zoom', 'font size', 'magnify', 'bigger'],
      },
      {
        id: 'view.textSmaller',
        label: 'Smaller text on the page',
        synonyms: ['zoom', 'font size'],
      },
      {
        id: 'view.textUsual',
        label: 'Usual size of the text',
        synonyms: ['zoom', 'font size', 'reset', '100 %'],
      },
    ],
    [
      { role: 'resetZoom', label: 'Actual size', shortcut: 'CmdOrCtrl+0' },
      { role: 'zoomIn', label: 'Zoom in', shortcut: 'CmdOrCtrl+Plus' },
      { role: 'zoomOut', label: 'Zoom out', shortcut: 'CmdOrCtrl+-' },
      {
        role: 'togglefullscreen',
        label: 'Full screen',
        shortcut: { mac: 'Ctrl+Cmd+F', other: 'F11' },
      },
    ],
  ],
} as const satisfies Menu;
