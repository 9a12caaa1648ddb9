import type { DocumentWindow } from '../windows/document-window';

/** What is being written for windows now, by window and by the window's own name for it. */
const running = new Map<string, { controller: AbortController; ended: Promise<unknown> }>();

const keyOf = ({ session }: DocumentWindow, work: string): string => `${session} ${work}`;

type Tell = (done: number, total: number, what: string) => void;

/**
 * Does something that takes a while for a window: it is told how far it is, and can cancel it.
 *
 * @param work what the window calls it
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

/** Ends what a window began. What has ended already is passed over. */
export function stopWork(document: DocumentWindow, work: string): void {
  running.get(keyOf(document, work))?.controller.abort();
}

/** Ends everything, before the program ends; resolves when nothing half-written is left. */
export async function allWorkStopped(): Promise<void> {
  const all = [...running.values()];
  for (const { controller } of all) controller.abort();
  await Promise.allSettled(all.map(({ ended }) => ended));
}
