import { dirname } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { EXPORT_REQUESTS } from '../../core/bridge/messages/export';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import { describeFormat } from '../../core/exports/format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { safeUrl } from '../../core/release/safe-url';
import { createTypesetter } from '../engine/typesetter';
import { letterheadName, ownLetterhead, setLetterhead } from '../export/own-letterhead';
import { runExport } from '../export/run-export';
import { picturesOf } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

/** Sets the PDFs of every window. */
export const typesetter = createTypesetter();
/** What this session has exported: only that can be shown in the file manager. */
export const written = new Set<string>();

export const exportHandlers: HandlersOf<typeof EXPORT_REQUESTS> = {
  'export.formats': async () => EXPORT_FORMATS.map(describeFormat),
  'export.folder': async ({ suggested }, { window }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Export into',
      ...(suggested && { defaultPath: suggested }),
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ?? null;
  },
  'export.letterhead': letterheadName,
  'export.chooseLetterhead': async (_, { window }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Word letterhead',
      filters: [{ name: 'Word documents and templates', extensions: ['docx', 'dotx'] }],
      properties: ['openFile'],
    });
    return filePaths[0] ? setLetterhead(filePaths[0]) : null;
  },
  'export.suggest': async ({ release }, { path }) => ({
    folder: path ? dirname(path) : app.getPath('documents'),
    baseName: baseName(release),
  }),
  'export.run': async ({ release, folder, targets, replace }, document) => {
    const outcomes = await runExport({
      archive: { release: document.dated(release), assets: picturesOf(release, document) },
      folder,
      targets,
      replace,
      typeset: (typstDocument) => typesetter.typeset(typstDocument),
      letterhead: await ownLetterhead(),
    });
    for (const outcome of outcomes) if (outcome.type === 'written') written.add(outcome.path);
    return outcomes;
  },
  'file.reveal': async ({ path }) => {
    if (written.has(path)) shell.showItemInFolder(path);
    return null;
  },
  'link.open': async ({ url }) => {
    const safe = safeUrl(url);
    if (!safe) throw new UserError('This link leads nowhere.', 'Give it a web or e-mail address.');
    await shell.openExternal(safe);
    return null;
  },
};
