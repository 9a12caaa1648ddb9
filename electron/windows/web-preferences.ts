import { join } from 'node:path';
import { app, type WebPreferences } from 'electron';
import { projectRoot } from '../project-root';

/** The least privileges a page can have (Electron's security checklist, 2 to 6). */
export const webPreferences = (): WebPreferences => ({
  preload: join(projectRoot, 'bundle', 'preload', 'preload.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  devTools: !app.isPackaged,
  // Chromium would download its dictionaries.
  spellcheck: false,
});
