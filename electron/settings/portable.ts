import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';

/** The folder beside the application that makes it portable. */
const NAME = 'Dateline data';

/**
 * Where a portable Dateline keeps its data: in a folder “Dateline data” beside the application, where
 * somebody has made one. Null where there is none.
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
  const executable = app.getPath('exe');
  // Dateline.app/Contents/MacOS/Dateline
  if (process.platform === 'darwin') return join(dirname(executable), '..', '..', '..');
  return dirname(executable);
}

/** Takes the data beside the application, where it is portable. Call before anything uses the profile. */
export function moveToPortableFolder(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = portableFolder();
  if (!folder) return;
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
