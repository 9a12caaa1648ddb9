import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, EventName, RequestName } from '../core/bridge/contract';

// Runs in the sandbox, between the window and the shell: it passes messages on and decides nothing.
// The shell checks who sent them and what is in them.

/** The one thing that the preload script reads of the page: the shell's types have no DOM. */
declare const location: { readonly pathname: string };

/** Asked for before the page's code is read: the answer is there when it can be shown. */
let current =
  location.pathname === '/index.html'
    ? ipcRenderer.invoke('request', 'document.current' satisfies RequestName, null)
    : null;

/** Who listens for what. One listener hears all that the shell says: Node warns of more than ten. */
const listeners = new Map<EventName, Set<(data: unknown) => void>>();

ipcRenderer.on('event', (_event, name: EventName, data: unknown) => {
  // A copy, because those who are told may stop or begin to listen.
  for (const heard of [...(listeners.get(name) ?? [])]) heard(data);
});

const bridge: Bridge = {
  request: (name, data) => {
    const answer = name === 'document.current' ? current : null;
    current = answer ? null : current;
    return answer ?? ipcRenderer.invoke('request', name, data);
  },
  on: (name, listen) => {
    const heard = (data: unknown): void => listen(data as Parameters<typeof listen>[0]);
    const others = listeners.get(name) ?? new Set();
    listeners.set(name, others.add(heard));
    // Gives nothing back: whatever is given to the page is within its reach.
    return () => void others.delete(heard);
  },
  // Electron before 29 has the path on the file itself.
  pathOf: (file) => webUtils?.getPathForFile(file) ?? (file as { path?: string }).path ?? '',
  platform: process.platform,
};

contextBridge.exposeInMainWorld('dateline', bridge);
