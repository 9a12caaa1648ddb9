import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import type { Reply, Sent } from '../../core/bridge/contract';
import type { HELP_REQUESTS } from '../../core/bridge/messages/help';
import { CHECKS } from '../../core/checks/registry';
import { UserError } from '../../core/errors';
import { projectRoot } from '../project-root';
import { openHelpWindow } from '../windows/help-window';
import type { Asker } from './library-handlers';

export type HelpHandlers = {
  readonly [Name in keyof typeof HELP_REQUESTS]: (
    data: Sent<Name>,
    asker: Asker,
  ) => Promise<Reply<Name>>;
};

export const helpHandlers: HelpHandlers = {
  'help.open': async ({ place }) => {
    void openHelpWindow(place).catch(console.error);
    return null;
  },
  'help.checks': async () => CHECKS.map(({ title, why, severity }) => ({ title, why, severity })),
  'help.licences': async () => {
    const path = app.isPackaged
      ? join(process.resourcesPath, 'third-party-licences.txt')
      : join(projectRoot, 'bundle', 'licences', 'third-party.txt');
    return readFile(path, 'utf8').catch((error) => {
      throw new UserError(
        'The licences are not where they were installed.',
        'Install Dateline again, or read third-party-licences.txt in its package.',
        { cause: error },
      );
    });
  },
};
