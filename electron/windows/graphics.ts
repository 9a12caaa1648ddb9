import { existsSync } from 'node:fs';
import { app } from 'electron';

/**
 * Draws by processor where a machine has no graphics card (a virtual machine, a remote desktop).
 * Chromium would find that out by a process that ends in an error and starts again, and a window
 * that opened in between may never be drawn. Must be called before the application is ready.
 */
export function drawWithoutCard(): void {
  if (process.platform === 'linux' && !existsSync('/dev/dri')) app.disableHardwareAcceleration();
}
