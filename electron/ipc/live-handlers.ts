import type { LIVE_REQUESTS } from '../../core/bridge/messages/live';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import { rememberedOptions } from '../export/remembered-options';
import { makeForm, wordForm } from '../live/forms';
import { leavePages, retryPages, watchPages } from '../live/live-pages';
import { ORIGIN } from '../windows/app-protocol';
import type { HandlersOf } from './serve-requests';

export const liveHandlers: HandlersOf<typeof LIVE_REQUESTS> = {
  'live.watch': async ({ first, last }, document) => {
    watchPages(document, first, last, pageLook(await rememberedOptions()));
    return null;
  },
  'live.leave': async (_, document) => {
    // In the order they are asked for: a window that has left is not told any more.
    await rememberedOptions();
    leavePages(document);
    return null;
  },
  'live.retry': async (_, document) => {
    retryPages(document);
    return null;
  },
  'live.form': async ({ format }, document) =>
    format === 'docx'
      ? { bytes: new Uint8Array(await wordForm(document)) }
      : { url: `${ORIGIN}${await makeForm(document, format)}` },
};
