import type { DocumentWindow } from '../windows/document-window';

/** Running tasks, by window and by the window's id for the task. */
const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();

const keyOf = ({ session }: DocumentWindow, work: string): string => `${session} ${work}`;

type Tell = (done: number, total: number, what: string) => void;

/**
 * Runs a long task for a window, with progress and cancellation.
 *
 * @param work the window's id for it
 */
export async function doWork<T>(
  document: DocumentWindow,
  work: string,
  act: (signal: AbortSignal, tell: Tell) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const key = keyOf(document, work);
  const tell: Tell = (done, total, what) => {
    // The window may have been closed meanwhile.
    if (!document.window.isDestroyed()) {
      document.send('work.progress', { work, done, total, what });
    }
  };
  const ended = act(controller.signal, tell);
  running.set(key, { controller, ended });
  try {
    return await ended;
  } finally {
    running.delete(key);
  }
}

/** Cancels a task of a window; does nothing if it has ended. */
export function stopWork(document: DocumentWindow, work: string): void {
  running.get(keyOf(document, work))?.controller.abort();
}

/** Ends everything, before the program ends; resolves when nothing half-written is left. */
export async function allWorkStopped(): Promise<void> {
  const all = [...running.values()];
  for (const { controller } of all) controller.abort();
  await Promise.allSettled(all.map(({ ended }) => ended));
}
