import { HistoryEditor } from 'slate-history';
import type { MenuCommand } from '../../core/bridge/menu-commands';
import { createBlock } from '../../core/release/blocks/create';
import type { SwitchMark } from '../../core/release/text';
import * as insert from '../editor/insert';
import { toPlaceholder } from '../editor/keys';
import { around } from '../editor/places';
import type { ReleaseEditor } from '../editor/slate-types';

/** The parts of the window that a command can bring up. */
export type Surface =
  | 'export'
  | 'templates'
  | 'palette'
  | 'blocks'
  | 'link'
  | 'placeholder'
  | 'shortcuts';

/** What a command can do besides changing the text. */
export interface CommandContext {
  readonly editor: ReleaseEditor;
  readonly open: (surface: Surface) => void;
  readonly find: () => void;
  readonly save: (as: boolean) => void;
  readonly openFile: () => void;
  readonly pickImage: () => void;
  readonly fold: (panel: 'outline' | 'facts') => void;
}

export interface Command {
  readonly id: MenuCommand | `table.${string}` | `block.${string}`;
  readonly title: string;
  /** As on a keyboard with a Ctrl key. */
  readonly keys?: string;
  /** Offered when `/` is typed in an empty line. */
  readonly puts?: true;
  readonly available?: (editor: ReleaseEditor) => boolean;
  readonly run: (context: CommandContext) => void;
}

const inTable = (editor: ReleaseEditor): boolean => around(editor, 'table-cell') !== null;

const mark = (name: SwitchMark, title: string, keys?: string): Command => ({
  id: `mark.${name}`,
  title,
  ...(keys && { keys }),
  run: ({ editor }) => insert.toggleMark(editor, name),
});

const block = (
  id: MenuCommand,
  title: string,
  kind: 'quote' | 'table' | 'notes' | 'boilerplate' | 'end-mark' | 'page-break',
): Command => ({
  id,
  title,
  puts: true,
  run: ({ editor }) => insert.insertBlock(editor, createBlock[kind]()),
});

const turn = (id: MenuCommand, title: string, kind: insert.TurnKind, level?: 2 | 3): Command => ({
  id,
  title,
  puts: true,
  run: ({ editor }) => insert.turnInto(editor, kind, level),
});

const table = (id: string, title: string, run: (editor: ReleaseEditor) => void): Command => ({
  id: `table.${id}`,
  title,
  available: inTable,
  run: ({ editor }) => run(editor),
});

/** Every command there is: for the toolbar, the palette, the `/` menu and the native menu. */
export const COMMANDS: readonly Command[] = [
  { id: 'file.new', title: 'New from template…', keys: 'Ctrl N', run: (c) => c.open('templates') },
  { id: 'file.open', title: 'Open…', keys: 'Ctrl O', run: (c) => c.openFile() },
  { id: 'file.save', title: 'Save', keys: 'Ctrl S', run: (c) => c.save(false) },
  { id: 'file.saveAs', title: 'Save as…', keys: 'Ctrl Shift S', run: (c) => c.save(true) },
  { id: 'file.export', title: 'Export…', keys: 'Ctrl E', run: (c) => c.open('export') },
  { id: 'edit.undo', title: 'Undo', keys: 'Ctrl Z', run: (c) => HistoryEditor.undo(c.editor) },
  {
    id: 'edit.redo',
    title: 'Redo',
    keys: 'Ctrl Shift Z',
    run: (c) => HistoryEditor.redo(c.editor),
  },
  { id: 'edit.find', title: 'Find…', keys: 'Ctrl F', run: (c) => c.find() },
  { id: 'edit.replace', title: 'Replace…', keys: 'Ctrl H', run: (c) => c.find() },
  mark('bold', 'Bold', 'Ctrl B'),
  mark('italic', 'Italic', 'Ctrl I'),
  mark('underline', 'Underline', 'Ctrl U'),
  mark('strike', 'Strikethrough'),
  mark('superscript', 'Superscript'),
  mark('subscript', 'Subscript'),
  turn('turn.headline', 'Headline', 'headline'),
  turn('turn.subhead', 'Subhead', 'subhead'),
  turn('turn.lede', 'Lede', 'lede'),
  turn('turn.paragraph', 'Paragraph', 'paragraph'),
  turn('turn.heading2', 'Heading', 'heading', 2),
  turn('turn.heading3', 'Smaller heading', 'heading', 3),
  {
    id: 'turn.bulleted',
    title: 'Bulleted list',
    puts: true,
    run: ({ editor }) => insert.toggleList(editor, false),
  },
  {
    id: 'turn.numbered',
    title: 'Numbered list',
    puts: true,
    run: ({ editor }) => insert.toggleList(editor, true),
  },
  block('insert.quote', 'Quote', 'quote'),
  { id: 'insert.image', title: 'Picture…', puts: true, run: (c) => c.pickImage() },
  block('insert.table', 'Table', 'table'),
  {
    id: 'insert.contact',
    title: 'Contact',
    puts: true,
    run: ({ editor }) => insert.insertContact(editor),
  },
  block('insert.notes', 'Notes to editors', 'notes'),
  block('insert.boilerplate', 'Boilerplate', 'boilerplate'),
  block('insert.endMark', 'End mark', 'end-mark'),
  block('insert.pageBreak', 'Page break', 'page-break'),
  { id: 'insert.link', title: 'Link…', keys: 'Ctrl Shift K', run: (c) => c.open('link') },
  { id: 'insert.placeholder', title: 'Placeholder…', run: (c) => c.open('placeholder') },
  {
    id: 'placeholder.next',
    title: 'Next placeholder',
    keys: 'Tab',
    run: ({ editor }) => void toPlaceholder(editor, false),
  },
  table('rowAbove', 'Row above', (editor) => insert.insertRow(editor, 'before')),
  table('rowBelow', 'Row below', (editor) => insert.insertRow(editor, 'after')),
  table('columnBefore', 'Column before', (editor) => insert.insertColumn(editor, 'before')),
  table('columnAfter', 'Column after', (editor) => insert.insertColumn(editor, 'after')),
  table('deleteRow', 'Delete row', insert.deleteRow),
  table('deleteColumn', 'Delete column', insert.deleteColumn),
  table('header', 'Header row on or off', insert.toggleHeaderRow),
  { id: 'block.up', title: 'Move block up', run: (c) => insert.moveBlock(c.editor, -1) },
  { id: 'block.down', title: 'Move block down', run: (c) => insert.moveBlock(c.editor, 1) },
  { id: 'block.delete', title: 'Delete block', run: (c) => insert.deleteBlock(c.editor) },
  { id: 'view.outline', title: 'Show or hide the outline', run: (c) => c.fold('outline') },
  { id: 'view.facts', title: 'Show or hide the facts', run: (c) => c.fold('facts') },
  { id: 'view.palette', title: 'Commands…', keys: 'Ctrl K', run: (c) => c.open('palette') },
  {
    id: 'help.shortcuts',
    title: 'Keyboard shortcuts',
    keys: 'Ctrl /',
    run: (c) => c.open('shortcuts'),
  },
];

export const commandById = (id: string): Command | undefined =>
  COMMANDS.find((command) => command.id === id);
