import { createContext, useContext, useRef, useSyncExternalStore } from 'react';
import type { Problem } from '../../core/bridge/messages/shared';
import type { Release } from '../../core/release/release';
import type { EditingSession } from '../editor/model/editing-session';
import type { ReleaseEditor } from '../editor/model/slate-types';
import type { Notice } from '../ui/notice';
import type { WorkStore } from '../work/work-store';

/** What is asked of the find bar. */
export type FindWanted = 'find' | 'replace' | 'next' | 'previous';

export type { Notice } from '../ui/notice';

/** What the parts of a window can ask of it. */
export interface WorkspaceContext {
  readonly editor: ReleaseEditor;
  readonly session: EditingSession;
  /** Where the document is saved; null for one that never was. */
  readonly path: string | null;
  /** What the title bar calls the document. */
  readonly name: string;
  /** Whether the document is the sample of a first start, still untouched. */
  readonly sample: boolean;
  /** Set while a hidden window prewarms; nothing is requested of the shell then. */
  readonly isPrewarming?: true;
  /** What takes a while and goes on when its dialog is closed. */
  readonly work: WorkStore;
  /** Says that something went wrong. */
  readonly report: (problem: Problem) => void;
  /** Shows a notice; gives back a function that takes it away. */
  readonly tell: (notice: Notice) => () => void;
  /**
   * Runs a command by its id. One that cannot be used now does nothing but say why; unknown ones are
   * passed over.
   */
  readonly run: (commandId: string, options?: { readonly keepsFocus?: boolean }) => void;
  /** Opens a dialog of `SURFACES`, with whatever it takes. */
  readonly open: (surface: string, argument?: unknown) => void;
  /** Closes the dialog that is open. */
  readonly close: () => void;
  /** Shows a panel of `PANELS`. */
  /** Shows a panel; `from` names the one to which a button on it leads back. */
  readonly showPanel: (id: string, from?: string) => void;
  /** Shows a panel, or hides it when it is shown. */
  readonly togglePanel: (id: string) => void;
  /** Saves, asking for a place where there is none or `as` wants another. */
  readonly save: (as: boolean) => Promise<void>;
  /** Says that the text on the page is now what is on the disk. */
  readonly markSaved: () => void;
  /** Shows a panel and puts the focus into it. */
  readonly focusPanel: (id: string) => void;
  /** Shows the find bar, or goes to the next or previous place of what it looks for. */
  readonly find: (wanted: FindWanted) => void;
}

export const WorkspaceReact = createContext<WorkspaceContext | null>(null);

export function useWorkspace(): WorkspaceContext {
  const workspace = useContext(WorkspaceReact);
  if (!workspace) throw new Error('no workspace around this part');
  return workspace;
}

/** The release, for what stands outside the page; the caller is drawn again when it changes. */
export function useRelease(): Release {
  const { session } = useWorkspace();
  return useSyncExternalStore(session.subscribe, () => session.release);
}

/**
 * Something that follows from the release, for what stands outside the page; the caller is drawn
 * again only when that changes. It follows typing after a short rest, everything else at once.
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
