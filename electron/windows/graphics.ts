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

/**
 * For a command, which shows no window: Chromium starts no process that would draw. Must be called
 * before the application is ready.
 */
export function drawNothing(): void {
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('in-process-gpu');
  // What it says of the system (no D-Bus, no keyring) is not what the command says.
  app.commandLine.appendSwitch('log-level', '3');
}
