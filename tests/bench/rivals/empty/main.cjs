// The floor for start and memory: a window of the same Electron with nothing in it.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.on('window-all-closed', () => app.quit());
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    webPreferences: { sandbox: true, spellcheck: false },
  });
  window.loadFile(join(__dirname, 'index.html'));
});
