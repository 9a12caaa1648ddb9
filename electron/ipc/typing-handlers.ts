import { clipboard } from 'electron';
import { type TYPING_REQUESTS, TypingSettingsMessage } from '../../core/bridge/messages/typing';
import { TYPING_SETTINGS, type TypingSettings } from '../../core/typing/typing-settings';
import { readSetting, type Setting, writeSetting } from '../files/settings';
import { openDocuments } from '../windows/windows';
import { readClipboard } from './read-clipboard';
import type { HandlersOf } from './serve-requests';

const SETTINGS: Setting<TypingSettings> = {
  key: 'typing',
  schema: TypingSettingsMessage,
  initial: TYPING_SETTINGS,
};

export const typingHandlers: HandlersOf<typeof TYPING_REQUESTS> = {
  'typing.settings': async () => {
    const { on, offIn } = await readSetting(SETTINGS);
    return { on, offIn: [...offIn] };
  },
  'typing.set': async (settings) => {
    await writeSetting(SETTINGS, settings);
    for (const document of openDocuments()) document.send('typing.changed', settings);
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
