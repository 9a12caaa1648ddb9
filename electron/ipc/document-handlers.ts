import { release, type } from 'node:os';
import { jsonBytes } from '../../core/bridge/json-bytes';
import type { DOCUMENT_REQUESTS } from '../../core/bridge/messages/document';
import { version } from '../../package.json';
import { followerOf } from '../disk/follow-disk';
import { recentFiles } from '../files/recent-files';
import { undoHistory } from '../journal/journals';
import { sampleGivesWay } from '../journal/sample-gives-way';
import { updateMenu } from '../menu';
import { countUse } from '../templates/templates-used';
import { prewarmWindow } from '../windows/window-pool';
import { openBlank, openTemplate } from '../windows/windows';
import { askAndOpen, openFiles } from './open-dialog';
import { saveDocument } from './save-document';
import type { HandlersOf } from './serve-requests';

export const documentHandlers: HandlersOf<typeof DOCUMENT_REQUESTS> = {
  'document.current': async (_, document) => {
    document.pageIs('loading');
    return {
      ...document.state,
      json: jsonBytes(document.dated(document.release)),
      history: undoHistory(document).map((batch) => [...batch]),
    };
  },
  'document.page': async ({ state }, document) => {
    document.pageIs(state);
    return null;
  },
  'document.edit': async ({ revision, operations }, document) =>
    document.edit(revision, operations),
  'document.resync': async ({ revision, release }, document) => {
    document.resync(revision, release);
    return null;
  },
  'document.save': (sent, document) => {
    const save = (): ReturnType<typeof saveDocument> => saveDocument(sent, document);
    return followerOf(document)?.whileSaving(save) ?? save();
  },
  'document.notSaved': async (_, document) => {
    document.notSaved();
    return null;
  },
  'document.dirty': async ({ dirty }, document) => {
    document.setDirty(dirty);
    return null;
  },
  'document.failed': async (_, { window }) => {
    // A crash takes the same path, whatever its cause.
    window.webContents.forcefullyCrashRenderer();
    return null;
  },
  'document.prepare': async () => {
    prewarmWindow();
    return null;
  },
  'document.new': async ({ template }) => {
    await openTemplate(template);
    await countUse(template);
    await sampleGivesWay();
    return null;
  },
  'document.blank': async () => {
    await openBlank();
    await sampleGivesWay();
    return null;
  },
  'document.open': async ({ path }, document) => {
    const isOpened = path === null ? askAndOpen(document) : openFiles([path], document);
    if (await isOpened) await sampleGivesWay();
    return null;
  },
  'menu.disabled': async ({ commands }, document) => {
    document.disabledCommands = new Set(commands);
    updateMenu();
    return null;
  },
  'app.about': async () => ({
    version,
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
    node: process.versions.node,
    system: `${type()} ${release()} (${process.arch})`,
  }),
  'recent.list': recentFiles,
};
