import type { PRESS_DESK_REQUESTS } from '../../core/bridge/messages/press-desk';
import type { HandlersOf } from './serve-requests';

export const pressDeskHandlers: HandlersOf<typeof PRESS_DESK_REQUESTS> = {
  'zones.version': async () => process.versions.tz ?? '',
};
