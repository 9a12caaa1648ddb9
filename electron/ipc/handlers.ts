import { EXPORT_REQUESTS } from '../../core/bridge/messages/export';
import { KIT_REQUESTS } from '../../core/bridge/messages/kit';
import { LIVE_REQUESTS } from '../../core/bridge/messages/live';
import { PRESS_DESK_REQUESTS } from '../../core/bridge/messages/press-desk';
import { TEMPLATE_REQUESTS } from '../../core/bridge/messages/templates';
import { VERSION_REQUESTS } from '../../core/bridge/messages/versions';
import { checkHandlers } from './check-handlers';
import { diskHandlers } from './disk-handlers';
import { documentHandlers } from './document-handlers';
import { imageHandlers } from './image-handlers';
import { journalHandlers } from './journal-handlers';
import { lazily } from './lazily';
import type { Handlers } from './serve-requests';

/** What the shell does for each message of the contract, area by area. */
export const handlers: Handlers = {
  ...documentHandlers,
  ...checkHandlers,
  ...lazily(TEMPLATE_REQUESTS, async () => (await import('./template-handlers')).templateHandlers),
  ...imageHandlers,
  ...lazily(LIVE_REQUESTS, async () => (await import('./live-handlers')).liveHandlers),
  ...lazily(EXPORT_REQUESTS, async () => (await import('./export-handlers')).exportHandlers),
  ...lazily(
    PRESS_DESK_REQUESTS,
    async () => (await import('./press-desk-handlers')).pressDeskHandlers,
  ),
  ...lazily(VERSION_REQUESTS, async () => (await import('./version-handlers')).versionHandlers),
  ...lazily(KIT_REQUESTS, async () => (await import('./kit-handlers')).kitHandlers),
  ...diskHandlers,
  ...journalHandlers,
};
