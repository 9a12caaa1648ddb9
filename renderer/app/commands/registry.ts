import { COMMAND_LIST, type CommandId, isCommandId } from '../../../core/commands/menu-bar';
import { TEMPLATE_ACTIONS } from '../../templates/part-commands';
import type { Command, CommandAction } from '../../workspace/command';
import { ARCHIVE_ACTIONS } from './archive';
import { BLOCK_ACTIONS } from './block';
import { CHECK_ACTIONS } from './checks';
import { EDIT_ACTIONS } from './edit';
import { FILE_ACTIONS } from './file';
import { FORMAT_ACTIONS } from './format';
import { INSERT_ACTIONS } from './insert';
import { ISSUE_ACTIONS } from './issue';
import { KIT_ACTIONS } from './kit';
import { LIBRARY_ACTIONS } from './library';
import { PREVIEW_ACTIONS } from './preview';
import { REVIEW_ACTIONS } from './review';
import { VERSION_ACTIONS } from './versions';
import { VIEW_ACTIONS } from './view';

/** The implementation of each command in `core/commands/menu-bar.ts`. */
const ACTIONS: Readonly<Record<CommandId, CommandAction>> = {
  ...FILE_ACTIONS,
  ...KIT_ACTIONS,
  ...ISSUE_ACTIONS,
  ...TEMPLATE_ACTIONS,
  ...EDIT_ACTIONS,
  ...FORMAT_ACTIONS,
  ...INSERT_ACTIONS,
  ...BLOCK_ACTIONS,
  ...LIBRARY_ACTIONS,
  ...REVIEW_ACTIONS,
  ...ARCHIVE_ACTIONS,
  ...VERSION_ACTIONS,
  ...CHECK_ACTIONS,
  ...PREVIEW_ACTIONS,
  ...VIEW_ACTIONS,
};

/** Every command there is, in the order of the menu bar. */
export const COMMANDS: readonly Command[] = COMMAND_LIST.map((entry) => ({
  ...entry,
  ...ACTIONS[entry.id],
}));

const byId = new Map<string, Command>(COMMANDS.map((command) => [command.id, command]));

/** The command with an id of the table. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** The command with an id from outside; undefined for an unknown one. */
export const commandById = (id: string): Command | undefined =>
  isCommandId(id) ? commandOf(id) : undefined;
