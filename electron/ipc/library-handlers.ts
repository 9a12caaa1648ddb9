import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Reply, Sent } from '../../core/bridge/contract';
import type { LIBRARY_REQUESTS } from '../../core/bridge/messages/library';
import { instantOf } from '../../core/dates/instant-of';
import { UserError } from '../../core/errors';
import { writeTable } from '../../core/library/contacts/write-table';
import { writeVcards } from '../../core/library/contacts/write-vcard';
import { duplicatesAmong } from '../../core/library/duplicates';
import { mergeDuplicates } from '../../core/library/merge-duplicates';
import { isolatedName } from '../../core/release/bidi';
import { askToOpen } from '../dialogs/ask-to-open';
import { fileProblem } from '../files/file-problem';
import { writeAtomically } from '../files/write-atomically';
import { usesOf } from '../library/backlinks';
import { ImportSession } from '../library/import-session';
import { changeFolder, library } from '../library/library';
import type { SaveResult } from '../library/library-folder';
import { keepDraft, saveDraft, saveEntry } from '../library/save-entry';
import { importImage } from '../pictures/import-image';
import type { DocumentWindow } from '../windows/document-window';
import { openLibraryWindow } from '../windows/library-window';

/** The window that asks; the library's own window has no document. */
export interface Asker {
  readonly window: BrowserWindow;
  readonly document: DocumentWindow | null;
}

export type LibraryHandlers = {
  readonly [Name in keyof typeof LIBRARY_REQUESTS]: (
    data: Sent<Name>,
    asker: Asker,
  ) => Promise<Reply<Name>>;
};

const MAX_GROUPS = 200;

/** The file that is being looked at in each window, before it is taken in. */
const imports = new WeakMap<BrowserWindow, ImportSession>();

/** Handlers of the library's messages. */
export const libraryHandlers: LibraryHandlers = {
  'library.state': async () => (await library()).state,
  'library.search': async ({ limit, ...query }) => {
    const found = (await library()).search.find(query);
    return { entries: found.slice(0, limit), total: found.length };
  },
  'library.get': async ({ ids }) => {
    const known = await library();
    return ids.map((id) => ({ id, entry: known.current(id) }));
  },
  'library.save': async ({ entry, base }) => {
    return replyOf(await saveEntry(entry, base));
  },
  'library.drafts': async () => (await library()).drafts.all,
  'library.draft': async ({ id, draft }) => {
    await keepDraft(id, draft);
    return null;
  },
  'library.saveDraft': async (draft) => replyOf(await saveDraft(draft)),
  'library.delete': async ({ id }, { window }) => {
    const { folder, drafts } = await library();
    const entry = folder.get(id);
    if (!entry || !(await mayDelete(window, entry.name))) return false;
    await folder.remove(id);
    drafts.put(id, null);
    return true;
  },
  'library.duplicates': async () =>
    duplicatesAmong([...(await library()).folder.entries()]).slice(0, MAX_GROUPS),
  'library.merge': async ({ ids }) => {
    const { folder } = await library();
    const entries = ids.flatMap((id) => folder.get(id) ?? []);
    const [kept, ...others] = mergeDuplicates(entries, now());
    if (!kept || others.length === 0) {
      throw new UserError('There is nothing to merge.', 'Choose two entries or more.');
    }
    await folder.saveAll([kept, ...others]);
    return folder.get(kept.id) ?? kept;
  },
  'library.uses': async ({ id }) => {
    const { folder } = await library();
    const entry = folder.get(id);
    const merged = [...folder.entries()].filter(({ mergedInto }) => mergedInto === id);
    return entry ? usesOf(entry, new Set([id, ...merged.map((each) => each.id)])) : [];
  },
  'library.pickImage': async (_, { window }) => {
    const path = await askForFile(window, 'Choose a picture', 'Pictures', [
      'png',
      'jpg',
      'jpeg',
      'gif',
    ]);
    if (!path) return null;
    const given = await readFile(path).catch((error) => {
      throw fileProblem(error, 'read', path);
    });
    const { image, bytes } = await importImage(given);
    (await library()).pending.set(image.asset, bytes);
    return { ...image, fileName: basename(path) };
  },
  'library.takeAssets': async ({ assets }, { document }) => {
    const known = await library();
    for (const name of assets) {
      const bytes = document && (await known.asset(name));
      if (bytes) document.assets.set(name, new Uint8Array(bytes));
    }
    return null;
  },
  'library.open': async ({ entry }) => {
    void openLibraryWindow(entry).catch(console.error);
    return null;
  },
  'library.folder': async ({ to }, { window }) => {
    if (to === 'own') return (await changeFolder('')).state;
    const filePaths = await askToOpen(window, {
      title: 'Use the library in a folder',
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ? (await changeFolder(filePaths[0])).state : null;
  },
  'library.import.pick': async (_, { window }) => {
    const path = await askForFile(window, 'Import contacts', 'vCard and CSV files', [
      'vcf',
      'vcard',
      'csv',
      'tsv',
      'txt',
    ]);
    if (!path) return null;
    const session = await ImportSession.open(path, (await library()).folder);
    imports.set(window, session);
    return session.preview({ encoding: null, mapping: null, country: '' });
  },
  'library.import.preview': async (choices, { window }) => sessionOf(window).preview(choices),
  'library.import.run': async ({ duplicates, ...choices }, { window }) =>
    sessionOf(window).run(choices, duplicates, (done, total) => {
      if (window.isDestroyed()) return;
      window.webContents.send('event', 'library.import.progress', { done, total });
    }),
  'library.import.cancel': async (_, { window }) => {
    imports.get(window)?.cancel();
    return null;
  },
  'library.export': async ({ query, to }, { window }) => {
    const found = (await library()).search.find({ ...query, kinds: ['contact'] });
    const contacts = found.filter((entry) => entry.kind === 'contact');
    const extension = to === 'csv' ? 'csv' : 'vcf';
    const { filePath } = await dialog.showSaveDialog(window, {
      title: 'Export contacts',
      defaultPath: join(app.getPath('documents'), `contacts.${extension}`),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (!filePath) return null;
    const text =
      to === 'csv' ? writeTable(contacts) : writeVcards(contacts, to === 'vcf' ? '4.0' : '3.0');
    // The dialog has asked before a file is replaced.
    await writeAtomically(filePath, new TextEncoder().encode(text), { replace: true });
    return filePath;
  },
};

const now = (): string => instantOf(new Date());

const replyOf = (result: SaveResult): Reply<'library.saveDraft'> =>
  result.type === 'saved'
    ? { ...result, fromThem: [...result.fromThem] }
    : { ...result, conflicts: [...result.conflicts] };

function sessionOf(window: BrowserWindow): ImportSession {
  const session = imports.get(window);
  if (!session) throw new UserError('No file has been chosen.', 'Choose one first.');
  return session;
}

async function askForFile(
  window: BrowserWindow,
  title: string,
  name: string,
  extensions: string[],
): Promise<string | undefined> {
  const filePaths = await askToOpen(window, {
    title,
    filters: [{ name, extensions }],
    properties: ['openFile'],
  });
  return filePaths[0];
}

async function mayDelete(window: BrowserWindow, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `Delete “${isolatedName(name)}” for good?`,
    detail: 'It will be deleted for everybody who shares the library. Releases keep their text.',
    buttons: ['Delete', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}
