import { app } from 'electron';

/**
 * Dateline asks the network for nothing, and what would is refused (walls.ts): Chromium need not
 * start a process for it, which costs the first window some 40 ms. Must be called before the
 * application is ready.
 */
export function startNoNetworkProcess(): void {
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
}
