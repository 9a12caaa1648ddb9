/**
 * Every command of a document window, as data: its label, its place in the menu bar,
 * and which keys call it. The native menu, the command palette, the tool bar and the list of
 * shortcuts are all made from this table. What a command does is in
 * `renderer/app/commands/registry.ts`, where the compiler asks for each id.
 *
 * To add a command: one entry here, at its place in the menu, and one in the registry.
 */

/**
 * Keys in the spelling of Electron's accelerators ("CmdOrCtrl+Shift+P"), where a platform differs
 * one for each; null where it has none.
 */
export type Shortcut = string | { readonly mac: string | null; readonly other: string | null };

export interface CommandEntry {
  readonly id: string;
  /** As the menu and the palette call it. Ends in “…” where it asks for something first. */
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Further keys that do the same. Menus and tool tips show only `shortcut`. */
  readonly moreShortcuts?: readonly Shortcut[];
  /** Other words that people search for in the palette. */
  readonly synonyms?: readonly string[];
  /** It changes the text: refused once the release has been issued. */
  readonly edits?: true;
  /** It is offered when `/` is typed in an empty line. */
  readonly inserts?: true;
  /** The window, or Chromium, handles its keys itself: the shortcut is only shown. */
  readonly keysHandledByText?: true;
}

/** Something that Electron does by itself. */
export interface RoleEntry {
  readonly role:
    | 'cut'
    | 'copy'
    | 'paste'
    | 'pasteAndMatchStyle'
    | 'resetZoom'
    | 'zoomIn'
    | 'zoomOut'
    | 'togglefullscreen'
    | 'minimize'
    | 'close'
    | 'quit'
    | 'about';
  readonly label: string;
  readonly shortcut?: Shortcut;
  /** Not in this menu on a Mac, where the system puts it elsewhere. */
  readonly notOnMac?: true;
}

export type MenuEntry = CommandEntry | RoleEntry;

export interface Menu {
  readonly id: string;
  readonly label: string;
  /** The letter that opens it with Alt. */
  readonly accessKey: string;
  /** Groups are set apart by a line. */
  readonly groups: readonly (readonly MenuEntry[])[];
}

/** The menu bar from left to right. */
export const MENU_BAR = [
  {
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
          synonyms: ['pdf', 'word', 'docx', 'html', 'web page', 'markdown', 'plain text', 'print'],
        },
        {
          id: 'file.kit',
          label: 'Press kit…',
          shortcut: 'CmdOrCtrl+Shift+E',
          synonyms: ['media kit', 'zip', 'export'],
        },
        {
          id: 'file.batch',
          label: 'Export several releases…',
          synonyms: ['batch', 'bulk', 'folder'],
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
        { role: 'close', label: 'Close window', shortcut: 'CmdOrCtrl+W' },
        {
          role: 'quit',
          label: 'Quit',
          shortcut: { mac: null, other: 'Ctrl+Q' },
          notOnMac: true,
        },
      ],
    ],
  },
  {
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
  },
  {
    id: 'view',
    label: 'View',
    accessKey: 'V',
    groups: [
      [
        {
          id: 'view.palette',
          label: 'Commands…',
          shortcut: 'CmdOrCtrl+Shift+P',
          moreShortcuts: ['F1'],
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
  },
  {
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
  },
  {
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
  },
  {
    id: 'table',
    label: 'Table',
    accessKey: 'A',
    groups: [
      [
        { id: 'table.rowAbove', label: 'Row above', synonyms: ['insert row'], edits: true },
        { id: 'table.rowBelow', label: 'Row below', synonyms: ['insert row'], edits: true },
        {
          id: 'table.columnBefore',
          label: 'Column before',
          synonyms: ['insert column'],
          edits: true,
        },
        {
          id: 'table.columnAfter',
          label: 'Column after',
          synonyms: ['insert column'],
          edits: true,
        },
      ],
      [
        { id: 'table.deleteRow', label: 'Delete row', edits: true },
        { id: 'table.deleteColumn', label: 'Delete column', edits: true },
      ],
      [
        { id: 'table.alignLeft', label: 'Align column left', edits: true },
        { id: 'table.alignCentre', label: 'Centre column', synonyms: ['center'], edits: true },
        { id: 'table.alignRight', label: 'Align column right', edits: true },
        {
          id: 'table.alignAuto',
          label: 'Align column automatically',
          synonyms: ['figures', 'numbers'],
          edits: true,
        },
      ],
      [
        { id: 'table.mergeCells', label: 'Merge the selected cells', edits: true },
        { id: 'table.splitCell', label: 'Split the cell', edits: true },
        { id: 'table.header', label: 'Header row on or off', edits: true },
      ],
    ],
  },
  {
    id: 'template',
    label: 'Template',
    accessKey: 'T',
    groups: [
      [{ id: 'template.save', label: 'Save as template…' }],
      [
        {
          id: 'template.guidance',
          label: 'Guidance for this block…',
          synonyms: ['help', 'instructions'],
          edits: true,
        },
        {
          id: 'template.onlyIf',
          label: 'Show this block only if…',
          synonyms: ['condition', 'optional'],
          edits: true,
        },
        {
          id: 'template.forEach',
          label: 'This block once for each organisation',
          synonyms: ['repeat', 'pattern'],
          edits: true,
        },
      ],
    ],
  },
  {
    id: 'review',
    label: 'Review',
    accessKey: 'R',
    groups: [
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
  },
  {
    id: 'window',
    label: 'Window',
    accessKey: 'W',
    groups: [[{ role: 'minimize', label: 'Minimize', shortcut: { mac: 'Cmd+M', other: null } }]],
  },
  {
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
  },
] as const satisfies readonly Menu[];

type Entry = (typeof MENU_BAR)[number]['groups'][number][number];
/** The id of a command. */
export type CommandId = Extract<Entry, { readonly id: string }>['id'];

/** A command of the table and the menu it is in. */
export interface ListedCommand extends CommandEntry {
  readonly id: CommandId;
  /** The label of its menu. */
  readonly section: string;
}

/** Every command there is, in the order of the menu bar. */
export const COMMAND_LIST: readonly ListedCommand[] = MENU_BAR.flatMap(({ label, groups }) =>
  groups.flatMap((group: readonly MenuEntry[]) =>
    group.flatMap((entry): ListedCommand[] =>
      'id' in entry ? [{ ...entry, id: entry.id as CommandId, section: label }] : [],
    ),
  ),
);

const IDS: ReadonlySet<string> = new Set(COMMAND_LIST.map(({ id }) => id));

export const isCommandId = (id: string): id is CommandId => IDS.has(id);
