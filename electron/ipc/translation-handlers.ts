import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { encodeArchive } from '../../core/archive/encode';
import type { TRANSLATION_REQUESTS } from '../../core/bridge/messages/translation';
import { UserError } from '../../core/errors';
import { documentTitle } from '../../core/exports/document-title';
import { baseName } from '../../core/exports/file-name';
import { progressOf } from '../../core/translation/progress';
import { reportLines } from '../../core/translation/report-lines';
import { takeTranslation } from '../../core/translation/take-translation';
import { readXliff } from '../../core/translation/xliff-in';
import { xliffOf } from '../../core/translation/xliff-out';
import { askToOpen } from '../dialogs/ask-to-open';
import { openFile } from '../files/open-document';
import { readTextFile } from '../files/read-text-file';
import { writeAtomically } from '../files/write-atomically';
import { now } from '../imports/moment';
import type { DocumentWindow } from '../windows/document-window';
import { documentAt, picturesOf } from '../windows/windows';
import { written } from './export-handlers';
import type { HandlersOf } from './serve-requests';

export const translationHandlers: HandlersOf<typeof TRANSLATION_REQUESTS> = {
  'translation.export': async ({ release, to, isUpdate }, document) => {
    const there = isUpdate ? await askForTranslation(document) : null;
    if (isUpdate && there === null) return null;
    const translation = there === null ? null : (await openFile(there)).release;
    const language = translation?.facts.language ?? to;
    const name = `${baseName(release)}-${language}.xlf`;
    const path = await askWhereTo(document, 'Save the file for the translator', name, 'xlf');
    if (path === null) return null;
    const xliff = xliffOf({
      release: release.id,
      title: documentTitle(release),
      from: release.facts.language,
      to: language,
      units: progressOf(release, translation),
    });
    await writeAtomically(path, new TextEncoder().encode(xliff), { replace: true });
    written.add(path);
    return { path };
  },
  'translation.take': async ({ release, isUpdate }, document) => {
    const [file] = await askToOpen(document.window, {
      title: 'The file that the translator sent back',
      filters: [{ name: 'XLIFF', extensions: ['xlf', 'xliff'] }],
      properties: ['openFile'],
    });
    if (!file) return null;
    // What is wrong with it is said before anything else is asked.
    const returned = readXliff(await readTextFile(file));
    const there = isUpdate ? await askForTranslation(document) : null;
    if (isUpdate && there === null) return null;
    if (there !== null && documentAt(there)) {
      throw new UserError(
        'The translation is open in a window of its own.',
        'Save and close it, then take the file in: nothing has been changed.',
      );
    }
    const present = there === null ? null : await openFile(there);
    const taken = takeTranslation({
      source: release,
      translation: present?.release ?? null,
      returned,
      id: randomUUID(),
      now: now(),
    });
    const name = `${baseName(release)}-${returned.to}.dateline`;
    const path = there ?? (await askWhereTo(document, 'Save the translation', name, 'dateline'));
    if (path === null) return null;
    const assets = new Map([...picturesOf(release, document), ...(present?.assets ?? [])]);
    const bytes = encodeArchive({ release: taken.release, assets });
    await writeAtomically(path, bytes, { replace: true });
    written.add(path);
    return { path, lines: reportLines(taken.report) };
  },
};

async function askForTranslation({ window }: DocumentWindow): Promise<string | null> {
  const [path] = await askToOpen(window, {
    title: 'The translation there is',
    filters: [{ name: 'Dateline releases', extensions: ['dateline'] }],
    properties: ['openFile'],
  });
  return path ?? null;
}

async function askWhereTo(
  { path, window }: DocumentWindow,
  title: string,
  name: string,
  extension: string,
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(path ? dirname(path) : app.getPath('documents'), name),
    filters: [
      { name: extension === 'xlf' ? 'XLIFF' : 'Dateline releases', extensions: [extension] },
    ],
  });
  if (!filePath) return null;
  return filePath.endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`;
}
