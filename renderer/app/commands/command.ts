import type { Problem } from '../../../core/bridge/messages/shared';
import type { ReleaseEditor } from '../../editor/slate-types';
import type { WorkspaceContext } from '../workspace-context';

/** Something that can be done from the toolbar, the palette, the `/` menu or the native menu. */
export interface Command {
  readonly id: string;
  readonly title: string;
  /** As on a keyboard with a Ctrl key. */
  readonly keys?: string;
  /** Offered when `/` is typed in an empty line. */
  readonly puts?: true;
  /** Whether it makes sense where the caret is now; left out, it always does. */
  readonly available?: (editor: ReleaseEditor) => boolean;
  /** What is said to somebody who asks for it where it is not available; left out, nothing. */
  readonly refusal?: (editor: ReleaseEditor) => Problem;
  /** False where the keyboard is to stay where it is, or goes to a dialog or panel. */
  readonly focusesPage?: false;
  readonly run: (workspace: WorkspaceContext) => void;
}
