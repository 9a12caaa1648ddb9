import { app, dialog, shell } from 'electron';
import type { SETTINGS_REQUESTS } from '../../core/bridge/messages/settings';
import { isSettingName, type Settings } from '../../core/settings/settings';
import { chooseHouseStyle } from '../checks/desk-settings';
import { askToOpen } from '../dialogs/ask-to-open';
import { settingsFile } from '../files/settings';
import { changeFolder } from '../library/library';
import { CLEAR_QUESTIONS, clearPart, keptOnDisk } from '../settings/kept-on-disk';
import { policyPath } from '../settings/policy-file';
import { portableFolder } from '../settings/portable-folder';
import { changeSetting, settings } from '../settings/settings';
import type { HandlersOf } from './serve-requests';

export const settingsHandlers: HandlersOf<typeof SETTINGS_REQUESTS> = {
  'settings.state': async () => {
    const [values, locked, problems] = await Promise.all([
      settings().all(),
      settings().locked(),
      settings().problems(),
    ]);
    return { values, locked, problems };
  },
  'settings.set': async (changes) => {
    for (const [name, value] of Object.entries(changes)) {
      if (isSettingName(name)) await changeSetting(name, value as Settings[typeof name]);
    }
    return null;
  },
  'settings.choose': async ({ name }, { window }) => {
    const isStyle = name === 'houseStyle';
    const [path] = await askToOpen(window, {
      title: isStyle ? 'Choose a house style' : 'Use the library in a folder',
      ...(isStyle && { filters: [{ name: 'House style', extensions: ['json'] }] }),
      properties: isStyle ? ['openFile'] : ['openDirectory', 'createDirectory'],
    });
    if (path && isStyle) await chooseHouseStyle(path);
    else if (path) await changeFolder(path);
    return null;
  },
  'settings.disk': async () => ({
    profile: app.getPath('userData'),
    isPortable: portableFolder() === app.getPath('userData'),
    settingsFile: settingsFile().path,
    policyFile: policyPath(process.platform, process.env),
    parts: await keptOnDisk(),
  }),
  'settings.showProfile': async () => {
    await shell.openPath(app.getPath('userData'));
    return null;
  },
  'settings.clear': async ({ part }, { window }) => {
    const message = CLEAR_QUESTIONS[part];
    if (!message) return false;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: 'This cannot be undone. The files you have saved stay as they are.',
      buttons: ['Delete', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    });
    if (response !== 0) return false;
    await clearPart(part);
    return true;
  },
};
