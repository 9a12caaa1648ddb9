import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Network drives send no change events, so the file is polled at this interval. */
const LOOK_EVERY = 10_000;
/** A file is often written in several steps, each with an event. */
const SETTLE = 150;

/**
 * Calls back when a file may have changed, come or gone; more often than it did. The folder is
 * watched, because programs write another file and rename it.
 *
 * @returns a function that stops it
 */
export function watchFile(path: string, mayHaveChanged: () => void): () => void {
  let settling: NodeJS.Timeout | null = null;
  const soon = (): void => {
    if (settling) clearTimeout(settling);
    settling = setTimeout(mayHaveChanged, SETTLE);
  };
  const looking = setInterval(mayHaveChanged, LOOK_EVERY);
  looking.unref();
  const watcher = watchFolder(path, soon);
  return () => {
    if (settling) clearTimeout(settling);
    clearInterval(looking);
    watcher?.close();
  };
}

/** Null where the system cannot watch it; then looking has to do. */
function watchFolder(path: string, changed: () => void) {
  try {
    const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
      if (name === null || name === basename(path)) changed();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
