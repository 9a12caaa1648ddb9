import type { LIVE_REQUESTS } from '../../core/bridge/messages/live';
import { makeForm, wordForm } from '../live/forms';
import { leavePages, watchPages } from '../live/live-pages';
import { ORIGIN } from '../windows/app-protocol';
import type { HandlersOf } from './serve-requests';

export const liveHandlers: HandlersOf<typeof LIVE_REQUESTS> = {
  'live.watch': async ({ first, last }, document) => {
    watchPages(document, first, last);
    return null;
  },
  'live.leave': async (_, document) => {
    leavePages(document);
    return null;
  },
  'live.form': async ({ format }, document) =>
    format === 'docx'
      ? { bytes: new Uint8Array(await wordForm(document)) }
      : { url: `${ORIGIN}${await makeForm(document, format)}` },
};
