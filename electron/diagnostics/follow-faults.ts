import { app } from 'electron';
import { version } from '../../package.json';
import { openLog, reportFault } from './log';

/**
 * Notes in the profile's log from now on when Dateline starts and is asked to quit, and what goes
 * wrong in it.
 */
export function followFaults(): void {
  const log = openLog(app.getPath('userData'));
  log.event(`started ${version} on ${process.platform}, Electron ${process.versions.electron}`);
  process.on('uncaughtExceptionMonitor', (error) => log.fault(error));
  process.on('unhandledRejection', reportFault);
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.event(`the process of a window is gone: ${reason}, code ${exitCode}`),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.event(`a process is gone (${type}): ${reason}, code ${exitCode}`),
  );
  // While there is time to write it; whoever keeps a window open goes on.
  app.on('before-quit', () => log.event('asked to quit'));
}
