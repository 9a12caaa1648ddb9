import { dirname } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { EXPORT_REQUESTS } from '../../core/bridge/messages/export';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import { describeFormat } from '../../core/exports/format';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { RememberedOptions } from '../../core/exports/remembered';
import { safeUrl } from '../../core/release/safe-url';
import { createTypesetter } from '../engine/typesetter';
import { letterheadName, ownLetterhead, setLetterhead } from '../export/own-letterhead';
import { onOptions, rememberedOptions, rememberOption } from '../export/remembered-options';
import { runExport } from '../export/run-export';
import { openDocuments, picturesOf } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

/** Sets the PDFs of every window. */
export const typesetter = createTypesetter();
/** What this session has exported: only that can be shown in the file manager. */
export const written = new Set<string>();

/** Told to every window, so that what it shows is what it exports. */
function tellChosen(options: RememberedOptions): void {
  for (const document of openDocuments()) document.send('export.chosen', options);
}
onOptions(tellChosen);

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
  'export.options': rememberedOptions,
  'export.remember': async ({ format, name, value }) => {
    await rememberOption(format, name, value);
    return null;
  },
  'export.letterhead': letterheadName,
  'export.chooseLetterhead': async (_, { window }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Word letterhead',
      filters: [{ name: 'Word documents and templates', extensions: ['docx', 'dotx'] }],
      properties: ['openFile'],
    });
    if (!filePaths[0]) return null;
    const name = await setLetterhead(filePaths[0]);
    tellChosen(await rememberedOptions());
    return name;
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
