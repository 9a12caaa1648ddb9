import { join } from 'node:path';
import { app } from 'electron';
import type { Archive } from '../../core/archive/archive';
import { UserError } from '../../core/errors';
import { reportFault } from '../diagnostics/log';
import { setting } from '../settings/settings';
import type { DocumentWindow } from '../windows/document-window';
import { onOpened } from '../windows/windows';
import { type Keeping, VersionStore } from './version-store';

/** How long versions are kept, in days. */
const KEPT_DAYS = { all: Number.POSITIVE_INFINITY, year: 366, quarter: 92, month: 31 } as const;

let store: VersionStore | null = null;

/** The versions of all documents, in the folder of the application's data. */
export function versions(): VersionStore {
  store ??= new VersionStore(join(app.getPath('userData'), 'versions'), {
    keptDays: async () => KEPT_DAYS[await setting('versionsKept')],
  });
  return store;
}

/** From now on every document that is opened from a file or saved keeps a version. */
export function followVersions(): void {
  onOpened((document) => {
    const { path, dirty, release, assets } = document;
    // A recovered text has never been in the file.
    if (path && !dirty) {
      const opened = { release, assets };
      void document.shown.then(() => keepQuietly(document, opened, { reason: 'opened', path }));
    }
    document.window.on(
      'closed',
      () => void versions().forgetDeleted(release.id).catch(console.error),
    );
    document.onSaved(({ archive, path: savedAt }) => {
      void keepQuietly(document, archive, { reason: 'saved', path: savedAt });
    });
  });
}

/** Windows that were told that no version could be kept; once is enough. */
const told = new WeakSet<DocumentWindow>();

/** Keeps a version without being asked: when it cannot, the document is saved all the same. */
export async function keepQuietly(
  document: DocumentWindow,
  archive: Archive,
  keeping: Keeping,
): Promise<void> {
  try {
    await versions().keep(archive, keeping);
    if (!document.window.isDestroyed()) document.send('versions.changed', null);
  } catch (error) {
    reportFault(error);
    if (told.has(document) || document.window.isDestroyed()) return;
    told.add(document);
    const why = error instanceof UserError ? ` ${error.message}` : '';
    document.send('problem', {
      message: `No version of “${document.name}” could be kept.${why}`,
      advice: 'The document itself is not affected: save it as always.',
    });
  }
}
