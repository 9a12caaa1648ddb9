import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import type { Release } from '../../core/release/release';
import type { EditingSession } from '../editor/model/editing-session';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { Notice } from '../ui/notice';
import type { WorkStore } from '../work/work-store';

/** A command of the find bar. */
export type FindWanted = 'find' | 'replace' | 'next' | 'previous';

export type { Notice } from '../ui/notice';

/** What the parts of a window may use of it. */
export interface WorkspaceContext {
  readonly editor: ReleaseEditor;
  readonly session: EditingSession;
  /** The path of the document; null if it was never saved. */
  readonly path: string | null;
  /** The name in the title bar. */
  readonly name: string;
  /** Whether the document is the sample of a first start, still untouched. */
  readonly sample: boolean;
  /** Set while a hidden window prewarms; nothing is requested of the shell then. */
  readonly isPrewarming?: true;
  /** Background tasks, which continue when their dialog is closed. */
  readonly work: WorkStore;
  /** Shows a problem. */
  readonly report: (problem: Problem) => void;
  /** Shows a notice; returns a function that dismisses it. */
  readonly tell: (notice: Notice) => () => void;
  /** Runs a command by its id. One that is not allowed now shows the reason; unknown ids are ignored. */
  readonly run: (commandId: string, options?: { readonly keepsFocus?: boolean }) => void;
  /** Opens a dialog of `renderer/app/dialogs.ts` with its argument. */
  readonly open: (dialog: string, argument?: unknown) => void;
  /** Closes the dialog that is open. */
  readonly close: () => void;
  /** Shows a panel of `PANELS`; a button on it leads back to `from`. */
  readonly showPanel: (id: string, from?: string) => void;
  /** Shows a panel, or hides it when it is shown. */
  readonly togglePanel: (id: string) => void;
  /** Saves; asks for a place if there is none, or if `as` is set. */
  readonly save: (as: boolean) => Promise<void>;
  /** Declares the current text saved. */
  readonly markSaved: () => void;
  /** Shows a panel and puts the focus into it. */
  readonly focusPanel: (id: string) => void;
  /** Shows the find bar, or goes to the next or previous match. */
  readonly find: (wanted: FindWanted) => void;
}

export const WorkspaceReact = createContext<WorkspaceContext | null>(null);

export function useWorkspace(): WorkspaceContext {
  const workspace = useContext(WorkspaceReact);
  if (!workspace) throw new Error('no workspace around this part');
  return workspace;
}

/** The debounced release, for components outside the page; the caller renders when it changes. */
export function useRelease(): Release {
  const { session } = useWorkspace();
  return useSyncExternalStore(session.subscribe, () => session.release);
}

/**
 * A value selected from the debounced release, for components outside the page; the caller renders
 * only when the value changes. It follows typing after a pause, everything else at once.
 */
export function useFromRelease<T>(
  select: (release: Release) => T,
  same: (a: T | null, b: T) => boolean = Object.is,
): T {
  const { session } = useWorkspace();
  const last = useRef<{ release: Release; select: typeof select; value: T } | null>(null);
  const read = (): T => {
    const { release } = session;
    const known = last.current;
    if (known?.release === release && known.select === select) return known.value;
    const fresh = select(release);
    const value = known && same(known.value, fresh) ? known.value : fresh;
    last.current = { release, select, value };
    return value;
  };
  return useSyncExternalStore(session.subscribe, read);
}
