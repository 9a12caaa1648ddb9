import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { app, dialog, shell } from 'electron';
import { checkImage } from '../../core/archive/assets';
import type { AddedImage } from '../../core/bridge/contract';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { safeUrl } from '../../core/release/safe-url';
import { createTypesetter } from '../engine/typesetter';
import { runExport } from '../export/run-export';
import { fileProblem } from '../files/file-problem';
import { recentFiles } from '../files/recent-files';
import { listTemplates } from '../templates';
import type { DocumentWindow } from '../windows/document-window';
import { openPath, openTemplate, picturesOf } from '../windows/windows';
import { askAndOpen } from './open-dialog';
import { saveDocument } from './save-document';
import type { Handlers } from './serve-requests';

const typesetter = createTypesetter();
/** What this session has exported: only that can be shown in the file manager. */
const written = new Set<string>();

/** What the shell does for each message of the contract. */
export const handlers: Handlers = {
  'document.current': async (_, document) => document.state,
  'document.save': saveDocument,
  'document.dirty': async ({ dirty }, document) => {
    document.setDirty(dirty);
    return null;
  },
  'document.new': async ({ template }) => {
    await openTemplate(template);
    return null;
  },
  'document.open': async ({ path }, { window }) => {
    await (path === null ? askAndOpen(window) : openPath(path));
    return null;
  },
  'templates.list': listTemplates,
  'recent.list': recentFiles,
  'image.pick': async (_, document) => {
    const { filePaths } = await dialog.showOpenDialog(document.window, {
      title: 'Insert a picture',
      filters: [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg', 'gif'] }],
      properties: ['openFile'],
    });
    const path = filePaths[0];
    if (!path) return null;
    const bytes = await readFile(path).catch((error) => {
      throw fileProblem(error, 'read', path);
    });
    return addImage(document, bytes, basename(path));
  },
  'image.add': async ({ bytes, fileName }, document) => addImage(document, bytes, fileName),
  'export.formats': async () =>
    EXPORT_FORMATS.map(({ id, name, extension }) => ({ id, name, extension })),
  'export.folder': async ({ suggested }, { window }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: 'Export into',
      ...(suggested && { defaultPath: suggested }),
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ?? null;
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

function addImage(document: DocumentWindow, bytes: Uint8Array, fileName: string): AddedImage {
  const image = checkImage(bytes);
  document.assets.set(image.asset, new Uint8Array(bytes));
  return { ...image, fileName: basename(fileName) };
}
