import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, RequestName } from '../core/bridge/contract';

// Runs in the sandbox, between the window and the shell: it passes messages on and decides nothing.
// The shell checks who sent them and what is in them.

/** Asked for before the page's code is read: the answer is there when it can be shown. */
let current =
  location.pathname === '/index.html'
    ? ipcRenderer.invoke('request', 'document.current' satisfies RequestName, null)
    : null;

const bridge: Bridge = {
  request: (name, data) => {
    const answer = name === 'document.current' ? current : null;
    current = answer ? null : current;
    return answer ?? ipcRenderer.invoke('request', name, data);
  },
  on: (name, listen) => {
    const heard = (_event: unknown, ...[sent, data]: unknown[]): void => {
      if (sent === name) listen(data as Parameters<typeof listen>[0]);
    };
    ipcRenderer.on('event', heard);
    return () => ipcRenderer.removeListener('event', heard);
  },
  // Electron before 29 has the path on the file itself.
  pathOf: (file) => webUtils?.getPathForFile(file) ?? (file as { path?: string }).path ?? '',
  platform: process.platform,
};

contextBridge.exposeInMainWorld('dateline', bridge);
