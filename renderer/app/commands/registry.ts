import { TEMPLATE_COMMANDS } from '../../templates/part-commands';
import { BLOCK_COMMANDS } from './block';
import { CHECK_COMMANDS } from './checks';
import type { Command } from './command';
import { EDIT_COMMANDS } from './edit';
import { FILE_COMMANDS } from './file';
import { FORMAT_COMMANDS } from './format';
import { INSERT_COMMANDS } from './insert';
import { ISSUE_COMMANDS } from './issue';
import { KIT_COMMANDS } from './kit';
import { LIBRARY_COMMANDS } from './library';
import { LIVE_COMMANDS } from './live';
import { VERSION_COMMANDS } from './versions';
import { VIEW_COMMANDS } from './view';

/** Every command there is, in the order of the palette. */
export const COMMANDS: readonly Command[] = [
  ...FILE_COMMANDS,
  ...KIT_COMMANDS,
  ...ISSUE_COMMANDS,
  ...TEMPLATE_COMMANDS,
  ...EDIT_COMMANDS,
  ...FORMAT_COMMANDS,
  ...INSERT_COMMANDS,
  ...BLOCK_COMMANDS,
  ...LIBRARY_COMMANDS,
  ...VERSION_COMMANDS,
  ...CHECK_COMMANDS,
  ...LIVE_COMMANDS,
  ...VIEW_COMMANDS,
];

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

export const commandById = (id: string): Command | undefined => byId.get(id);
