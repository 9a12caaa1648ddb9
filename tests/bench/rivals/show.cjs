// A window of the same Electron with the page of one rival in it, and nothing else.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

/** @param {string} folder the rival's */
module.exports = (folder) => {
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
