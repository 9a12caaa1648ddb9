import { app } from 'electron';
import { portableFolder } from './portable-folder';

/** Takes the data beside the application, where it is portable. Call before anything uses the profile. */
export function moveToPortableFolder(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = portableFolder();
  if (!folder) return;
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
}
