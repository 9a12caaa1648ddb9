import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import type { Problem } from '../../core/bridge/messages/shared';

/**
 * Makes sure that the application's data folder is writable, before anything else uses it:
 * otherwise Chromium would not start. Falls back to a temporary folder.
 *
 * @returns a warning for the person; null if all is well
 */
export function ensureDataFolder(): Problem | null {
  const folder = app.getPath('userData');
  if (isWritable(folder)) return null;
  const instead = mkdtempSync(join(tmpdir(), 'dateline-data-'));
  app.setPath('userData', instead);
  app.setPath('sessionData', instead);
  return {
    message: `Dateline cannot write in its own folder, “${folder}”.`,
    advice:
      'Save often: settings and unsaved text of this session are in a temporary folder. ' +
      'Ask the administrator of this computer for permission to write there.',
  };
}

function isWritable(folder: string): boolean {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return true;
  } catch {
    return false;
  }
}
