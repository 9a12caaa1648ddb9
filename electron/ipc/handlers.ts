import { checkHandlers } from './check-handlers';

import { diskHandlers } from './disk-handlers';
import { documentHandlers } from './document-handlers';
import { exportHandlers } from './export-handlers';
import { imageHandlers } from './image-handlers';
import { journalHandlers } from './journal-handlers';
import { kitHandlers } from './kit-handlers';
import { liveHandlers } from './live-handlers';
import { pressDeskHandlers } from './press-desk-handlers';
import type { Handlers } from './serve-requests';
import { templateHandlers } from './template-handlers';
import { versionHandlers } from './version-handlers';

/** What the shell does for each message of the contract, area by area. */
export const handlers: Handlers = {
  ...documentHandlers,
  ...checkHandlers,
  ...templateHandlers,
  ...imageHandlers,
  ...liveHandlers,
  ...exportHandlers,
  ...kitHandlers,
  ...pressDeskHandlers,
  ...versionHandlers,
  ...diskHandlers,
  ...journalHandlers,
};
