import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';

/** A save is several changes of a folder (written beside, synced, renamed): one answer for all. */
const QUIET_MILLISECONDS = 150;

/**
 * Calls back whenever something has changed in some folders, one call at a time, until the program
 * is interrupted (SIGINT). Folders are watched, not files, because a file that is saved whole is a
 * new one.
 *
 * @param onWatching called when no change is missed any more
 */
export async function watchFolders(
  folders: ReadonlySet<string>,
  onChange: () => Promise<void>,
  onWatching: () => void,
): Promise<void> {
  let timer: NodeJS.Timeout | null = null;
  let running = Promise.resolve();
  const soon = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(onChange).catch(console.error);
    }, QUIET_MILLISECONDS);
  };
  const watchers = [...folders].map((folder) => watch(folder, soon));
  onWatching();
  await new Promise<void>((resolve) => process.once('SIGINT', resolve));
  for (const watcher of watchers) watcher.close();
  if (timer) clearTimeout(timer);
  await running;
}

/** Changes whenever the file does; empty where there is none. */
export const versionOf = (path: string): Promise<string> =>
  stat(path).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );
