import type { VERSION_REQUESTS, VersionEntry } from '../../../core/bridge/messages/versions';
import { compareReleases } from '../../../core/compare/compare-releases';
import { UserError } from '../../../core/errors';
import { baseName } from '../../../core/exports/file-name';
import { comparisonDocument } from '../../../core/redline/comparison-document';
import type { Release } from '../../../core/release/release';
import { saveFile } from './files';
import type { MemoryDocument } from './memory-document';
import { type HandlersOf, onlyInElectron, type Send } from './memory-shell';

type Reason = VersionEntry['reason'];

/** The versions of the page's document, gone with the page. */
export function versionHandlers(
  document: MemoryDocument,
  send: Send,
): HandlersOf<typeof VERSION_REQUESTS> {
  const kept: { entry: VersionEntry; release: Release; isDeleted: boolean }[] = [];
  const find = (id: string) => {
    const found = kept.find(({ entry }) => entry.id === id);
    if (!found) throw new UserError('This version is not there any more.', 'Choose another one.');
    return found;
  };
  const keep = (release: Release, reason: Reason, name: string): void => {
    const [latest] = kept;
    const time = new Date(Math.max(Date.now(), latest ? Date.parse(latest.entry.time) + 1 : 0));
    const iso = time.toISOString();
    const random = crypto.randomUUID().replaceAll('-', '').slice(0, 16);
    const words = latest ? compareReleases(latest.release, release).words : null;
    const id = `${iso.replace(/[-:.Z]/g, '')}Z-${random}`;
    kept.unshift({
      entry: { id, time: iso, reason, name, file: '', words },
      release,
      isDeleted: false,
    });
    send('versions.changed', null);
  };
  document.onSaved = (release) => keep(release, 'saved', '');
  return {
    'versions.list': () => ({
      versions: kept.filter(({ isDeleted }) => !isDeleted).map(({ entry }) => entry),
      newer: 0,
    }),
    'versions.read': ({ id }) => find(id).release,
    'versions.name': ({ id, name }) => {
      const version = find(id);
      version.entry = { ...version.entry, name: name.trim() };
      send('versions.changed', null);
      return null;
    },
    'versions.keep': ({ name, reason }) => {
      keep(document.release, reason, name.trim());
      return null;
    },
    'versions.delete': ({ id }) => {
      find(id).isDeleted = true;
      send('versions.changed', null);
      return null;
    },
    'versions.undelete': ({ id }) => {
      find(id).isDeleted = false;
      send('versions.changed', null);
      return null;
    },
    'versions.export': async ({ before, after }) => {
      const side = (id: string | null) => (id === null ? document.release : find(id).release);
      const bytes = await comparisonDocument(side(before), side(after), {
        asset: (name) => document.assets.get(name),
        typeset: () => Promise.reject(onlyInElectron('The PDF')),
      });
      const name = `${baseName(document.release)}-compared.docx`;
      saveFile(name, bytes);
      return { path: name, isStopped: false };
    },
  };
}
