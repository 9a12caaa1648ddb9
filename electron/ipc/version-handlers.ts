import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { Archive } from '../../core/archive/archive';
import type { VERSION_REQUESTS } from '../../core/bridge/messages/versions';
import { UserError } from '../../core/errors';
import { baseName } from '../../core/exports/file-name';
import type { ComparisonJob } from '../export/jobs';
import { doWork } from '../export/work';
import { versions } from '../versions/versions';
import type { DocumentWindow } from '../windows/document-window';
import { picturesOf } from '../windows/windows';
import { exportPool } from '../workers/export-pool';
import { written } from './export-handlers';
import type { HandlersOf } from './serve-requests';

export const versionHandlers: HandlersOf<typeof VERSION_REQUESTS> = {
  'versions.list': async (_, { release }) => versions().list(release.id),
  'versions.read': async ({ id }, document) => (await read(id, document)).release,
  'versions.name': async ({ id, name }, document) => {
    await versions().name(document.release.id, id, name.trim());
    document.send('versions.changed', null);
    return null;
  },
  'versions.keep': async ({ name, reason }, document) => {
    const { path } = document;
    await versions().keep(present(document), { reason, path, name: name.trim() });
    document.send('versions.changed', null);
    return null;
  },
  'versions.delete': async ({ id }, document) => {
    await versions().delete(document.release.id, id);
    document.send('versions.changed', null);
    return null;
  },
  'versions.undelete': async ({ id }, document) => {
    await versions().undelete(document.release.id, id);
    document.send('versions.changed', null);
    return null;
  },
  'versions.export': async ({ work, before, after }, document) => {
    const { path, window, release } = document;
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Save the comparison',
      defaultPath: join(
        path ? dirname(path) : app.getPath('documents'),
        `${baseName(release)}-compared.docx`,
      ),
      filters: [{ name: 'Word documents', extensions: ['docx'] }],
    });
    if (!filePath) return { path: null, isStopped: false };
    const named = filePath.endsWith('.docx') ? filePath : `${filePath}.docx`;
    const [old, now] = await Promise.all([side(before, document), side(after, document)]);
    const job: ComparisonJob = { kind: 'comparison', before: old, after: now, path: named };
    const result = await doWork(document, work, (signal) => exportPool.run(job, undefined, signal));
    const { problem, isStopped } = result;
    if (problem) throw new UserError(problem.message, problem.advice);
    if (isStopped) return { path: null, isStopped };
    written.add(named);
    return { path: named, isStopped };
  },
};

const side = (id: string | null, document: DocumentWindow): Promise<Archive> =>
  id === null ? Promise.resolve(present(document)) : read(id, document);

function present(document: DocumentWindow): Archive {
  const release = document.dated(document.release);
  return { release, assets: picturesOf(release, document) };
}

/** A version of the document; the window can show its pictures, and restore them, from now on. */
async function read(id: string, document: DocumentWindow): Promise<Archive> {
  const archive = await versions().read(document.release.id, id);
  for (const [name, bytes] of archive.assets) document.assets.set(name, bytes);
  return archive;
}
