import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder beside the application that makes it portable. */
const NAME = 'Dateline data';

/**
 * Where a portable Dateline keeps its data: in a folder “Dateline data” beside the application, where
 * somebody has made one. Null where there is none. Also for the command line, which runs without Electron.
 */
export function portableFolder(): string | null {
  const folder = join(besideApplication(), NAME);
  return existsSync(folder) ? folder : null;
}

/** The folder that the application lies in, as a person sees it. */
function besideApplication(): string {
  const { APPIMAGE, PORTABLE_EXECUTABLE_DIR } = process.env;
  // An AppImage and the portable Windows executable unpack themselves somewhere else.
  if (APPIMAGE) return dirname(APPIMAGE);
  if (PORTABLE_EXECUTABLE_DIR) return PORTABLE_EXECUTABLE_DIR;
  const folder = dirname(process.execPath);
  // Dateline.app/Contents/MacOS/Dateline
  return process.platform === 'darwin' ? join(folder, '..', '..', '..') : folder;
}
