// A plain Slate editor in a window of the same Electron.
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
