import type { Archive } from '../../../core/archive/archive';
import { instantOf } from '../../../core/dates/instant-of';
import { parseRelease } from '../../../core/release/parse';
import { blankRelease } from '../../../core/templates/blank';
import { releaseFromTemplate } from '../../../core/templates/template';
import { archiveHandlers } from './memory-archive';
import {
  checkHandlers,
  helpHandlers,
  pressDeskHandlers,
  reviewHandlers,
  settingsHandlers,
  translationHandlers,
  typingHandlers,
} from './memory-desk';
import { MemoryDocument, openedFile } from './memory-document';
import { exportHandlers } from './memory-exports';
import { importHandlers } from './memory-imports';
import { libraryHandlers } from './memory-library';
import { MemoryShell } from './memory-shell';
import { templateHandlers, templateOf } from './memory-templates';
import { versionHandlers } from './memory-versions';
import { listenForMenuKeys } from './menu-keys';

/**
 * Runs before the window's own script (`vite.config.ts` here puts it there) and gives it its bridge.
 * The document is the one a test put at `window.datelineRelease`, the template of `?template=`, the
 * file that was opened last, or else the first template.
 */
const shell = new MemoryShell();
const opened = firstDocument().then(({ archive, name }) => new MemoryDocument(archive, name));
let pictures: ReadonlyMap<string, Uint8Array> = new Map();

const handlers = opened.then((document) => {
  pictures = document.assets;
  return {
    ...document.handlers,
    ...templateHandlers,
    ...checkHandlers(document, shell.send),
    ...pressDeskHandlers,
    ...typingHandlers(shell.send),
    ...reviewHandlers(shell.send),
    ...settingsHandlers(shell.send),
    ...translationHandlers,
    ...versionHandlers(document, shell.send),
    ...libraryHandlers(shell.send),
    ...exportHandlers(document, shell.send),
    ...importHandlers,
    ...archiveHandlers,
    ...helpHandlers,
  };
});

const bridge = shell.bridge(handlers);
listenForMenuKeys(shell.send, bridge.platform);
Object.defineProperties(window, {
  dateline: { value: bridge },
  datelinePicture: { value: (asset: string) => pictures.get(asset) },
});

async function firstDocument(): Promise<{ archive: Archive; name: string }> {
  const given = Reflect.get(window, 'datelineRelease');
  const assets = new Map<string, Uint8Array>();
  if (given) return { archive: { release: parseRelease(given), assets }, name: 'Test' };
  const query = new URLSearchParams(location.search);
  const now = instantOf(new Date());
  if (query.has('blank')) {
    return { archive: { release: blankRelease(crypto.randomUUID(), now), assets }, name: 'Blank' };
  }
  const opened = query.has('template') ? null : openedFile();
  if (opened) return opened;
  const template = await templateOf(query.get('template') ?? 'joint-statement');
  const release = releaseFromTemplate(template, crypto.randomUUID(), now);
  return { archive: { release, assets }, name: template.info.name };
}
