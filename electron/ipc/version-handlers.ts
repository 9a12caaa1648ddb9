import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import type { Archive } from '../../core/archive/archive';
import type { VERSION_REQUESTS } from '../../core/bridge/messages/versions';
import { baseName } from '../../core/exports/file-name';
import { comparisonDocument } from '../../core/redline/comparison-document';
import { writeAtomically } from '../files/write-atomically';
import { versions } from '../versions/versions';
import type { DocumentWindow } from '../windows/document-window';
import { picturesOf } from '../windows/windows';
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
  'versions.export': async ({ before, after }, document) => {
    const { path, window, release } = document;
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Save the comparison',
      defaultPath: join(
        path ? dirname(path) : app.getPath('documents'),
        `${baseName(release)}-compared.docx`,
      ),
      filters: [{ name: 'Word documents', extensions: ['docx'] }],
    });
    if (!filePath) return null;
    const named = filePath.endsWith('.docx') ? filePath : `${filePath}.docx`;
    const [old, now] = await Promise.all([side(before, document), side(after, document)]);
    const bytes = await comparisonDocument(old.release, now.release, {
      asset: (name) => now.assets.get(name) ?? old.assets.get(name),
      typeset: async () => {
        throw new Error('a Word document is not typeset');
      },
    });
    await writeAtomically(named, bytes, { replace: true });
    return named;
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
