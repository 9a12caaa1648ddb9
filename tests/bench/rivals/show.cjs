// A window of the same Electron with the page of one rival in it, and nothing else.
const { existsSync } = require('node:fs');
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

/** @param {string} folder the rival's */
module.exports = (folder) => {
  // As Dateline does (electron/windows/graphics.ts), so that neither is drawn by other means.
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.disableHardwareAcceleration();
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(() => {
    const window = new BrowserWindow({
      width: 1280,
      height: 860,
      webPreferences: { sandbox: true, spellcheck: false },
    });
    window.loadFile(join(folder, 'index.html'));
  });
};
