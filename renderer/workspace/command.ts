import type { Problem } from '../../core/bridge/messages/shared';
import type { CommandId, ListedCommand } from '../../core/commands/menu-bar';
import type { Release } from '../../core/release/release';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { WorkspaceContext } from './workspace-context';

/** What decides whether a command can be used now. */
export interface CommandState {
  readonly editor: ReleaseEditor;
  readonly release: Release;
}

/** What a command does. Its name, keys and place in the menu are in `core/commands/menu-bar.ts`. */
export interface CommandAction {
  /** Whether the page gets the focus before it runs. Left out, those that change the text do. */
  readonly focusesPage?: boolean;
  /** Why it cannot be used now, for a person who asks for it; null where it can. */
  readonly refusal?: (state: CommandState) => Problem | null;
  readonly run: (workspace: WorkspaceContext) => void;
}

/** The actions of one area, by the ids of their commands. */
export type Actions = { readonly [Id in CommandId]?: CommandAction };

/** A command: what the table says of it, and what it does. */
export type Command = ListedCommand & CommandAction;
