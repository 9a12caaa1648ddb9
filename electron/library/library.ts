import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { LibraryState } from '../../core/bridge/messages/library';
import type { EntryDraft } from '../../core/library/draft';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../../core/library/entries/entry';
import { currentEntry } from '../../core/library/merge-duplicates';
import { Search } from '../../core/library/search';
import { changeSetting, setting } from '../settings/settings';
import { Drafts } from './drafts';
import { LibraryFolder } from './library-folder';
import { OWN_LIBRARY } from './own-library';

/** More messages than anybody reads; their count is shown. */
const MAX_TROUBLES = 20;

/** The library that this session uses, opened when it is first needed. */
class Library {
  readonly search = new Search();
  /** Pictures chosen for entries that are not saved yet. */
  readonly pending = new Map<string, Uint8Array>();
  readonly folder: LibraryFolder;
  /** Changes that are typed and not saved yet. */
  readonly drafts: Drafts;
  readonly isOwn: boolean;

  constructor(folder: LibraryFolder, drafts: Drafts, isOwn: boolean) {
    this.folder = folder;
    this.drafts = drafts;
    this.isOwn = isOwn;
    for (const entry of folder.entries()) this.search.put(entry);
    folder.onChanged((ids) => {
      for (const id of ids) {
        const entry = folder.get(id);
        if (entry) this.search.put(entry);
        else this.search.remove(id);
      }
      tellWindows([...ids]);
    });
    folder.watch();
  }

  get state(): LibraryState {
    const { folder } = this;
    const counts = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, 0])) as Record<
      EntryKind,
      number
    >;
    const tags = new Set<string>();
    for (const entry of folder.entries()) {
      if (entry.archived) continue;
      counts[entry.kind] += 1;
      for (const tag of entry.tags) tags.add(tag);
    }
    const { gone, troubles } = folder;
    return {
      folder: folder.root,
      isOwn: this.isOwn,
      gone: gone && { message: gone.message, advice: gone.advice },
      counts,
      tags: [...tags].sort((a, b) => a.localeCompare(b)),
      troubles: troubles.slice(0, MAX_TROUBLES),
      troubleCount: troubles.length,
    };
  }

  /** The entry, or the one it was merged into. */
  current(id: string): Entry | null {
    return currentEntry(id, (each) => this.folder.get(each)) ?? null;
  }

  /** The bytes of a picture of an entry. */
  async asset(name: string): Promise<Uint8Array | undefined> {
    return (
      this.pending.get(name) ?? (await this.folder.asset(name)) ?? (await this.drafts.asset(name))
    );
  }
}

let opening: Promise<Library> | null = null;
/** The library that is open, where one is. */
let opened: Library | null = null;

export function library(): Promise<Library> {
  opening ??= openChosen();
  return opening;
}

/** The unsaved changes in the open library. */
export const unsavedDrafts = (): EntryDraft[] => opened?.drafts.all ?? [];

/** Uses another folder from now on; empty goes back to one's own. */
export async function changeFolder(folder: string): Promise<Library> {
  await (await library()).drafts.flush();
  await changeSetting('libraryFolder', folder);
  return reopenLibrary();
}

/** Opens the library again in the folder that is set now. */
export async function reopenLibrary(): Promise<Library> {
  const before = await library();
  if (before.folder.root === (await folderSet()).root) return before;
  await before.drafts.flush();
  opening = openChosen();
  before.folder.close();
  tellWindows([]);
  return opening;
}

/** The folder of the library, and whether the person or the policy chose it. */
async function folderSet(): Promise<{ root: string; isChosen: boolean }> {
  const chosen = await setting('libraryFolder');
  return { root: chosen || join(app.getPath('userData'), OWN_LIBRARY), isChosen: chosen !== '' };
}

/** The bytes of a picture of the library; nothing is opened only to find out. */
export async function libraryAsset(name: string): Promise<Uint8Array | undefined> {
  return opening ? (await opening).asset(name) : undefined;
}

/**
 * Checks for changes by others when a window is focused, for file systems without change events.
 */
export function followOnFocus(): void {
  app.on('browser-window-focus', () => {
    const look = async ({ folder, isOwn }: Library): Promise<void> => {
      if (!isOwn || folder.gone) await folder.refresh();
    };
    opening?.then(look).catch(console.error);
  });
}

async function openChosen(): Promise<Library> {
  const { root, isChosen } = await folderSet();
  const folder = await LibraryFolder.open(root, { create: !isChosen });
  const drafts = await Drafts.open(app.getPath('userData'), folder.root);
  drafts.onTrouble((trouble) => {
    const problem = trouble && {
      message: 'What you type in the library cannot be kept on this computer.',
      advice: `${trouble.sentence} Save the entry, or free some room on the disk.`,
    };
    send('library.draftTrouble', problem);
  });
  opened = new Library(folder, drafts, !isChosen);
  return opened;
}

const tellWindows = (ids: string[]): void => send('library.changed', { ids });

function send(name: 'library.changed' | 'library.draftTrouble', data: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.webContents.isDestroyed()) window.webContents.send('event', name, data);
  }
}
