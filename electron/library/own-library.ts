import { homedir } from 'node:os';
import { join } from 'node:path';
import { portableFolder } from '../settings/portable-folder';

/** The name of one's own library in the folder of the application's data. */
export const OWN_LIBRARY = 'library';

/**
 * Where the application keeps its data on this system, for the command line, which runs without
 * Electron: beside a portable application, or as `app.getPath('userData')` has it.
 */
export function userDataFolder(): string {
  const portable = portableFolder();
  if (portable) return portable;
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const base: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(homedir(), 'Library', 'Application Support'),
    win32: APPDATA || join(homedir(), 'AppData', 'Roaming'),
  };
  return join(
    base[process.platform] ?? (XDG_CONFIG_HOME || join(homedir(), '.config')),
    'Dateline',
  );
}
