import { extname } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Archive } from '../../core/archive/archive';
import type { EXPORT_REQUESTS } from '../../core/bridge/messages/export';
import { UserError } from '../../core/errors';
import { effectiveOptions } from '../../core/exports/export-guard';
import { baseName } from '../../core/exports/file-name';
import { formatEntry, type TypstDocument } from '../../core/exports/format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { pictureBytesIn } from '../../core/exports/picture-looks';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { RememberedOptions } from '../../core/exports/remembered';
import type { PictureBytes } from '../../core/preflight/rough-bytes';
import type { Release } from '../../core/release/release';
import { hiddenHost, safeUrl } from '../../core/release/safe-url';
import { askToOpen } from '../dialogs/ask-to-open';
import { typesetter } from '../engine/window-typesetter';
import { choose, chosenFolder, ownFolder } from '../export/chosen-folders';
import { letterheadName, ownLetterhead, setLetterhead } from '../export/own-letterhead';
import { onOptions, rememberedOptions, rememberOption } from '../export/remembered-options';
import { exportedBytes, runExport } from '../export/run-export';
import { doWork } from '../export/work';
import { screenPictureInThread } from '../pictures/image-thread';
import { printPdf } from '../print/print-pdf';
import { keepQuietly } from '../versions/versions';
import type { DocumentWindow } from '../windows/document-window';
import { openDocuments, picturesOf } from '../windows/windows';
import type { HandlersOf } from './serve-requests';

/** Files exported in this session: only these can be shown in the file manager. */
export const written = new Set<string>();

/** Sent to every window, so that previews match exports. */
function tellChosen(options: RememberedOptions): void {
  for (const document of openDocuments()) document.send('export.chosen', options);
}
onOptions(tellChosen);

export const exportHandlers: HandlersOf<typeof EXPORT_REQUESTS> = {
  'export.formats': async () => EXPORT_FORMATS.map(formatEntry),
  'export.folder': async ({ suggested }, { window }) => {
    const filePaths = await askToOpen(window, {
      title: 'Export into',
      ...(suggested && { defaultPath: suggested }),
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ? choose(filePaths[0]) : null;
  },
  'export.options': rememberedOptions,
  'export.remember': async ({ format, name, value }) => {
    await rememberOption(format, name, value);
    return null;
  },
  'export.letterhead': letterheadName,
  'export.chooseLetterhead': async (_, { window }) => {
    const filePaths = await askToOpen(window, {
      title: 'Word letterhead',
      filters: [{ name: 'Word documents and templates', extensions: ['docx', 'dotx'] }],
      properties: ['openFile'],
    });
    if (!filePaths[0]) return null;
    const name = await setLetterhead(filePaths[0]);
    tellChosen(await rememberedOptions());
    return name;
  },
  'export.suggest': async ({ release }, document) => ({
    folder: ownFolder(document),
    baseName: baseName(release),
    pictureBytes: pictureBytesOf(release, document),
  }),
  'export.run': async ({ work, release, targets, replace, despite, ...order }, document) => {
    const folder = chosenFolder(order.folder, document);
    const archive = { release: document.dated(release), assets: picturesOf(release, document) };
    const letterhead = await ownLetterhead();
    const typeset = (typstDocument: TypstDocument) => typesetter.typeset(typstDocument);
    const outcomes = await doWork(document, work, (signal, onProgress) =>
      runExport({
        archive,
        folder,
        targets,
        replace,
        typeset,
        letterhead,
        screenPicture: screenPictureInThread,
        signal,
        onProgress,
      }),
    );
    const paths = outcomes.flatMap((each) => (each.type === 'written' ? [each.path] : []));
    for (const path of paths) written.add(path);
    if (paths.length > 0) await noteDespite(document, archive, despite);
    return outcomes;
  },
  'print.run': async ({ release }, document) => {
    const archive = { release: document.dated(release), assets: picturesOf(release, document) };
    const options = effectiveOptions(release, formatEntry(pdfFormat), await rememberedOptions());
    const typeset = (typstDocument: TypstDocument) => typesetter.typeset(typstDocument);
    const bytes = await exportedBytes({ archive, typeset }, pdfFormat.id, options);
    return printPdf(bytes, baseName(release));
  },
  'file.openMail': async ({ path }) => {
    if (!written.has(path) || extname(path) !== '.eml') return null;
    const failure = await shell.openPath(path);
    if (failure) {
      throw new UserError('No mail program opened the draft.', `Open it by hand: ${path}`);
    }
    return null;
  },
  'file.reveal': async ({ path }) => {
    if (written.has(path)) shell.showItemInFolder(path);
    return null;
  },
  'link.open': async ({ url }, { window }) => {
    const safe = safeUrl(url);
    if (!safe) throw new UserError('This link leads nowhere.', 'Give it a web or e-mail address.');
    const host = hiddenHost(url);
    if (host && !(await mayOpen(window, host))) return null;
    await shell.openExternal(safe);
    return null;
  },
};

/** Asks before a link is opened that leads to another host than it seems to. */
async function mayOpen(window: BrowserWindow, host: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Open this link? It leads to “${host}”.`,
    detail: 'Its address is written so that it looks like another one.',
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

/** How many bytes the pictures of an open document have. */
export const pictureBytesOf = (release: Release, document: DocumentWindow): PictureBytes =>
  pictureBytesIn(release, picturesOf(release, document));

/** Keeps as a version what went out although something spoke against it, and what that was. */
export async function noteDespite(
  document: DocumentWindow,
  archive: Archive,
  despite: string,
): Promise<void> {
  if (despite === '') return;
  const { path } = document;
  await keepQuietly(document, archive, { reason: 'exported', path, name: despite });
}
