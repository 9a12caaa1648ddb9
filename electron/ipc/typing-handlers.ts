import { clipboard } from 'electron';
import type { TYPING_REQUESTS } from '../../core/bridge/messages/typing';
import { changeSetting, setting } from '../settings/settings';
import { readClipboard } from './read-clipboard';
import type { HandlersOf } from './serve-requests';

export const typingHandlers: HandlersOf<typeof TYPING_REQUESTS> = {
  'typing.settings': () => setting('typing'),
  'typing.set': async (typing) => {
    await changeSetting('typing', typing);
    return null;
  },
  'clipboard.run': async ({ action }, { window: { webContents } }) => {
    if (action === 'cut') webContents.cut();
    else if (action === 'copy') webContents.copy();
    else if (action === 'paste') webContents.paste();
    else webContents.pasteAndMatchStyle();
    return null;
  },
  'clipboard.read': readClipboard,
  'clipboard.write': async ({ text }) => {
    clipboard.writeText(text);
    return null;
  },
};
