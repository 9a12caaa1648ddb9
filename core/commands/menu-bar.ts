import type { CommandEntry, MenuEntry } from './menu';
import { EDIT_MENU } from './menus/edit';
import { FILE_MENU } from './menus/file';
import { FORMAT_MENU } from './menus/format';
import { HELP_MENU } from './menus/help';
import { INSERT_MENU } from './menus/insert';
import { REVIEW_MENU } from './menus/review';
import { TABLE_MENU } from './menus/table';
import { TEMPLATE_MENU } from './menus/template';
import { VIEW_MENU } from './menus/view';
import { WINDOW_MENU } from './menus/window';

/**
 * Every command of a document window as data: label, place in the menu bar and shortcut. The native
 * menu, the command palette, the tool bar and the list of shortcuts are made from this table. What a
 * command does is in `renderer/app/commands/registry.ts`, where the compiler asks for each id.
 *
 * To add a command: one entry in its menu (`menus/`), and one in the registry.
 */

/** The menu bar from left to right. */
export const MENU_BAR = [
  FILE_MENU,
  EDIT_MENU,
  VIEW_MENU,
  INSERT_MENU,
  FORMAT_MENU,
  TABLE_MENU,
  TEMPLATE_MENU,
  REVIEW_MENU,
  WINDOW_MENU,
  HELP_MENU,
] as const;

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
