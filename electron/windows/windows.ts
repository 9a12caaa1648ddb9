import { randomUUID } from 'node:crypto';
import { basename, extname, resolve } from 'node:path';
import { BrowserWindow, type WebContents } from 'electron';
import type { Archive } from '../../core/archive/archive';
import { assetsOf } from '../../core/archive/assets';
import { instantOf } from '../../core/dates/instant-of';
import { Emitter } from '../../core/emitter';
import type { Release } from '../../core/release/release';
import { blankRelease } from '../../core/templates/blank';
import { SAMPLE_TEMPLATE } from '../../core/templates/gallery-order';
import { openApart } from '../files/apart';
import { noteVersion } from '../files/known-versions';
import { rememberFile } from '../files/recent-files';
import { setting } from '../settings/settings';
import { readTemplate, templateOf } from '../templates/templates';
import { DocumentWindow } from './document-window';
import { discardLonelyPooledWindow } from './window-pool';

const open = new Map<number, DocumentWindow>();
const opened = new Emitter<[document: DocumentWindow]>();

/** Calls back with every document that is opened from now on, before its window shows anything. */
export const onOpened = opened.on;

/** Every document that is open, in the order they were opened. */
export const openDocuments = (): readonly DocumentWindow[] => [...open.values()];

/** The open document that is saved at a path. */
export const documentAt = (path: string): DocumentWindow | undefined =>
  [...open.values()].find((document) => document.path === path);

/** The document of the window that these contents belong to. */
export function documentOf(contents: WebContents): DocumentWindow | undefined {
  const window = BrowserWindow.fromWebContents(contents);
  return window ? open.get(window.id) : undefined;
}

/** The window in front, or any. */
export function currentDocument(): DocumentWindow | undefined {
  const focused = BrowserWindow.getFocusedWindow();
  return (focused && open.get(focused.id)) ?? [...open.values()].at(-1);
}

/** The bytes of a picture of any open document. */
export function openAsset(name: string): Uint8Array | undefined {
  for (const { assets } of open.values()) {
    const bytes = assets.get(name);
    if (bytes) return bytes;
  }
  return undefined;
}

/** The pictures a release uses; those pasted from another window become this document's own. */
export function picturesOf(release: Release, { assets }: DocumentWindow): Map<string, Uint8Array> {
  for (const name of assetsOf(release)) {
    const bytes = assets.get(name) ?? openAsset(name);
    if (bytes) assets.set(name, bytes);
  }
  return assets;
}

/** Opens a window on a new release made from a template. */
export async function openTemplate(id: string): Promise<void> {
  const { info } = await templateOf(id);
  show(await readTemplate(id), null, info.name);
}

/** Opens a window on a release with nothing in it. */
export async function openBlank(): Promise<void> {
  const now = instantOf(new Date());
  const release = blankRelease(randomUUID(), now, await setting('language'));
  show({ release, assets: new Map() }, null, 'Untitled release');
}

/** Opens the first template, as a sample, where nothing is open. */
export async function openStart(): Promise<void> {
  if (open.size > 0) return;
  const { info } = await templateOf(SAMPLE_TEMPLATE);
  show(await readTemplate(SAMPLE_TEMPLATE), null, info.name, { isSample: true });
}

/** Closes the sample of the first start if nobody has changed or saved it. */
export function closeUntouchedSample(): void {
  for (const document of open.values()) {
    if (document.sample && !document.isReviewing) document.window.close();
  }
}

/** Opens a file in a window of its own; one that is open already comes to the front. */
export async function openPath(given: string): Promise<void> {
  const path = resolve(given);
  const shown = documentAt(path);
  if (shown) {
    shown.window.focus();
    return;
  }
  await noteVersion(path);
  show(await openApart(path), path, '');
  await rememberFile(path);
}

/** Opens a window on a release that is not in any file yet. */
export function openRelease(archive: Archive, name: string): void {
  show(archive, null, name);
}

/**
 * Opens a window with a release imported from another program's file: unsaved, with the name of
 * that file.
 */
export function openImported(archive: Archive, path: string): DocumentWindow {
  const document = show(archive, null, basename(path, extname(path)), { dirty: true });
  document.send('imports.made', { file: basename(path) });
  return document;
}

/**
 * Has a window review files of other programs, one after the other.
 *
 * @param options `isOld`: dates without a year in them are near the day on which the file was last changed
 */
export function reviewIn(
  document: DocumentWindow,
  paths: readonly string[],
  { isOld = false } = {},
): void {
  document.isReviewing = true;
  document.window.focus();
  document.send('imports.review', { paths: paths.map((path) => resolve(path)), isOld });
}

/** Opens a window on a document; see `DocumentWindow` for what it is given. */
export function show(...given: ConstructorParameters<typeof DocumentWindow>): DocumentWindow {
  const document = new DocumentWindow(...given);
  const { id } = document.window;
  open.set(id, document);
  document.window.on('closed', () => {
    open.delete(id);
    discardLonelyPooledWindow();
  });
  opened.emit(document);
  return document;
}
