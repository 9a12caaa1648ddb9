import { basename, join } from 'node:path';
import { app, dialog } from 'electron';
import type { CHECK_REQUESTS } from '../../core/bridge/messages/checks';
import { exampleStyleJson } from '../../core/checks/example-style';
import { addDictionary, addedFolder, dictionariesIn } from '../checks/added-dictionaries';
import { checkDesk } from '../checks/check-desk';
import { chooseHouseStyle, learnWord, readHouseStyle, switchOff } from '../checks/desk-settings';
import { askToOpen } from '../dialogs/ask-to-open';
import { writeAtomically } from '../files/write-atomically';
import type { HandlersOf } from './serve-requests';

export const checkHandlers: HandlersOf<typeof CHECK_REQUESTS> = {
  'checks.start': async (_, document) => {
    await checkDesk.start(document);
    return null;
  },
  'checks.suggest': async ({ word, language }) => checkDesk.suggest(word, language),
  'checks.learn': async ({ word, known }) => {
    await learnWord(word, known);
    return null;
  },
  'checks.houseStyle': async () => {
    const { style, path } = await readHouseStyle();
    return path === null ? null : { name: style.name || basename(path), path };
  },
  'checks.chooseHouseStyle': async ({ own }, { window }) => {
    if (!own) {
      const filePaths = await askToOpen(window, {
        title: 'Choose a house style',
        filters: [{ name: 'House style', extensions: ['json'] }],
        properties: ['openFile'],
      });
      const path = filePaths[0];
      if (!path) return null;
      await chooseHouseStyle(path);
    } else await chooseHouseStyle(null);
    return null;
  },
  'checks.exampleHouseStyle': async (_, { window }) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Save an example of a house style',
      defaultPath: join(app.getPath('documents'), 'house-style.json'),
      filters: [{ name: 'House style', extensions: ['json'] }],
    });
    if (!filePath) return null;
    const bytes = new TextEncoder().encode(exampleStyleJson());
    // The dialog has asked before a file is replaced.
    await writeAtomically(filePath, bytes, { replace: true });
    return filePath;
  },
  'checks.addDictionary': async (_, { window }) => {
    const filePaths = await askToOpen(window, {
      title: 'Add a dictionary',
      filters: [
        { name: 'Dictionary', extensions: ['zip', 'oxt', 'xpi', 'dic', 'aff'] },
        { name: 'All files', extensions: ['*'] },
      ],
      properties: ['openFile'],
    });
    const path = filePaths[0];
    if (!path) return [];
    const languages = await addDictionary(path, addedFolder(app.getPath('userData')));
    await checkDesk.refresh();
    return languages;
  },
  'checks.addedDictionaries': async () => {
    const added = await dictionariesIn(addedFolder(app.getPath('userData')));
    return added.map(({ language }) => language);
  },
  'checks.switchOff': async ({ check }) => {
    await switchOff(check);
    await checkDesk.refresh();
    return null;
  },
};
