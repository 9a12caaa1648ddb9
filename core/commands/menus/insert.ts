import type { Menu } from '../menu';

export const INSERT_MENU = {
  id: 'insert',
  label: 'Insert',
  accessKey: 'I',
  groups: [
    [
      {
        id: 'insert.quote',
        label: 'Quote',
        synonyms: ['quotation', 'citation', 'speech', 'spokesperson'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.image',
        label: 'Picture…',
        synonyms: ['image', 'photo', 'photograph', 'figure', 'logo'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.table',
        label: 'Table',
        synonyms: ['figures', 'grid', 'spreadsheet'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.contact',
        label: 'Contact',
        synonyms: ['press officer', 'telephone', 'e-mail', 'person'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.notes',
        label: 'Notes to editors',
        synonyms: ['background', 'footnotes'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.boilerplate',
        label: 'Boilerplate',
        synonyms: ['about', 'organisation'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.endMark',
        label: 'End mark',
        synonyms: ['ends', '###', '-30-'],
        edits: true,
        inserts: true,
      },
      {
        id: 'insert.pageBreak',
        label: 'Page break',
        synonyms: ['new page'],
        edits: true,
        inserts: true,
      },
    ],
    [
      {
        id: 'insert.link',
        label: 'Link…',
        shortcut: 'CmdOrCtrl+K',
        synonyms: ['url', 'web address', 'hyperlink', 'remove link'],
        edits: true,
      },
      {
        id: 'insert.placeholder',
        label: 'Placeholder…',
        synonyms: ['gap', 'to come', 'tk'],
        edits: true,
      },
      { id: 'placeholder.next', label: 'Next placeholder', synonyms: ['gap', 'fill'] },
    ],
  ],
} as const satisfies Menu;
