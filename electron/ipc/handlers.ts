import { CHECK_REQUESTS } from '../../core/bridge/messages/checks';
import { DIAGNOSTICS_REQUESTS } from '../../core/bridge/messages/diagnostics';
import { EXPORT_REQUESTS } from '../../core/bridge/messages/export';
import { HELP_REQUESTS } from '../../core/bridge/messages/help';
import { IMAGE_REQUESTS } from '../../core/bridge/messages/images';
import { IMPORT_REQUESTS } from '../../core/bridge/messages/imports';
import { KIT_REQUESTS } from '../../core/bridge/messages/kit';
import { LIBRARY_REQUESTS } from '../../core/bridge/messages/library';
import { ARCHIVE_REQUESTS } from '../../core/bridge/messages/past-releases';
import { PRESS_DESK_REQUESTS } from '../../core/bridge/messages/press-desk';
import { PREVIEW_REQUESTS } from '../../core/bridge/messages/preview';
import { REVIEW_REQUESTS } from '../../core/bridge/messages/review';
import { SETTINGS_REQUESTS } from '../../core/bridge/messages/settings';
import { TEMPLATE_REQUESTS } from '../../core/bridge/messages/templates';
import { TRANSLATION_REQUESTS } from '../../core/bridge/messages/translation';
import { TYPING_REQUESTS } from '../../core/bridge/messages/typing';
import { VERSION_REQUESTS } from '../../core/bridge/messages/versions';
import { stopWork } from '../export/work';
import { diskHandlers } from './disk-handlers';
import { documentHandlers } from './document-handlers';
import { journalHandlers } from './journal-handlers';
import { lazily } from './lazily';
import type { AnyWindowHandlers, Handlers } from './serve-requests';

/** The handler of each message, by area. */
export const handlers: Handlers = {
  ...documentHandlers,
  ...lazily(CHECK_REQUESTS, async () => (await import('./check-handlers')).checkHandlers),
  ...lazily(
    DIAGNOSTICS_REQUESTS,
    async () => (await import('./diagnostics-handlers')).diagnosticsHandlers,
  ),
  ...lazily(TEMPLATE_REQUESTS, async () => (await import('./template-handlers')).templateHandlers),
  ...lazily(IMAGE_REQUESTS, async () => (await import('./image-handlers')).imageHandlers),
  ...lazily(PREVIEW_REQUESTS, async () => (await import('./preview-handlers')).previewHandlers),
  ...lazily(EXPORT_REQUESTS, async () => (await import('./export-handlers')).exportHandlers),
  ...lazily(
    PRESS_DESK_REQUESTS,
    async () => (await import('./press-desk-handlers')).pressDeskHandlers,
  ),
  ...lazily(REVIEW_REQUESTS, async () => (await import('./review-handlers')).reviewHandlers),
  ...lazily(SETTINGS_REQUESTS, async () => (await import('./settings-handlers')).settingsHandlers),
  ...lazily(VERSION_REQUESTS, async () => (await import('./version-handlers')).versionHandlers),
  ...lazily(IMPORT_REQUESTS, async () => (await import('./import-handlers')).importHandlers),
  ...lazily(KIT_REQUESTS, async () => (await import('./kit-handlers')).kitHandlers),
  ...lazily(
    TRANSLATION_REQUESTS,
    async () => (await import('./translation-handlers')).translationHandlers,
  ),
  ...lazily(TYPING_REQUESTS, async () => (await import('./typing-handlers')).typingHandlers),
  ...diskHandlers,
  ...journalHandlers,
  'work.cancel': async ({ work }, document) => {
    stopWork(document, work);
    return null;
  },
};

/** Handlers for any window, including those without a release. */
export const anyWindowHandlers: AnyWindowHandlers = {
  ...lazily(LIBRARY_REQUESTS, async () => (await import('./library-handlers')).libraryHandlers),
  ...lazily(HELP_REQUESTS, async () => (await import('./help-handlers')).helpHandlers),
  ...lazily(ARCHIVE_REQUESTS, async () => (await import('./archive-handlers')).archiveHandlers),
};
