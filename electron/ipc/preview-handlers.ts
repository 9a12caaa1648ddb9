import { MEMORY_ORIGIN } from '../../core/bridge/asset-url';
import type { PREVIEW_REQUESTS } from '../../core/bridge/messages/preview';
import { pageLook } from '../../core/exports/pdf/pdf-options';
import { DEFAULT_VIEW, PagesView } from '../../core/preview/pages-view';
import { rememberedOptions } from '../export/remembered-options';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { makeForm, wordForm } from '../preview/forms';
import { leavePages, retryPages, watchPages } from '../preview/preview-pages';
import type { HandlersOf } from './serve-requests';

const VIEW: Setting<PagesView> = { key: 'pagesView', schema: PagesView, initial: DEFAULT_VIEW };

export const previewHandlers: HandlersOf<typeof PREVIEW_REQUESTS> = {
  'preview.watch': async ({ first, last }, document) => {
    watchPages(document, first, last, pageLook(await rememberedOptions()));
    return null;
  },
  'preview.leave': async (_, document) => {
    // Keeps the order of requests: a window that has closed its preview gets no more pages.
    await rememberedOptions();
    leavePages(document);
    return null;
  },
  'preview.retry': async (_, document) => {
    retryPages(document);
    return null;
  },
  'preview.view': () => readSetting(VIEW),
  'preview.setView': async (view) => {
    await writeSetting(VIEW, view);
    return null;
  },
  'preview.form': async ({ format }, document) =>
    format === 'docx'
      ? { bytes: new Uint8Array(await wordForm(document)) }
      : { url: `${MEMORY_ORIGIN}${await makeForm(document, format)}` },
};
