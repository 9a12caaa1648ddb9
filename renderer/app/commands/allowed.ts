import type { Problem } from '../../../core/bridge/messages/shared';
import type { CommandId } from '../../../core/commands/menu-bar';
import { isIssued } from '../../../core/lifecycle/status';
import { releaseOf } from '../../editor/model/release-of';
import type { ReleaseEditor } from '../../editor/model/slate-types';
import type { Command } from '../../workspace/command';
import { COMMANDS } from './registry';

/** Why a command cannot be used now, in words for a person who asks for it; null where it can. */
export function refusalOf(command: Command, editor: ReleaseEditor): Problem | null {
  const release = releaseOf(editor);
  const { status } = release.facts;
  if (command.edits && isIssued(status)) {
    return status === 'withdrawn'
      ? {
          message: 'This release has been withdrawn, and its text is locked.',
          advice: 'Write a new release instead.',
        }
      : {
          message: 'This release has been issued, and its text is locked.',
          advice: 'To change it, make a correction with File › Correct….',
        };
  }
  return command.refusal?.({ editor, release }) ?? null;
}

/** The commands that cannot be used now, in the order of the table. */
export const disabledCommands = (editor: ReleaseEditor): CommandId[] =>
  COMMANDS.filter((command) => refusalOf(command, editor)).map(({ id }) => id);
