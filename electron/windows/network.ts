import { app } from 'electron';
import { devServer } from './dev-server';

/**
 * Dateline asks the network for nothing, and what would is refused (session-security.ts). Chromium
 * starts no process for it, which costs the first window some 40 ms, and resolves no name: a
 * prefetch hint in a page would else tell a name server. Must be called before the application is
 * ready.
 */
export function switchNetworkOff(): void {
  if (devServer()) return;
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
