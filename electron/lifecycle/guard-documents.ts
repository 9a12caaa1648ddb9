import { dirname } from 'node:path';
import { powerMonitor } from 'electron';
import { fileSystem } from '../files/file-system';
import { sweepLeftovers } from '../files/leftovers';
import { flushJournals, keepJournal } from '../journal/journals';
import { foundFor } from '../journal/open-found';
import { onOpened } from '../windows/windows';
import { endOnSignals, guardQuitting } from './quit';
import { reloadAfterCrash } from './reload-after-crash';

/** Protects every document from now on, however its window or the application ends. */
export function guardDocuments(): void {
  onOpened((document) => {
    keepJournal(document, foundFor(document.session));
    reloadAfterCrash(document);
    if (document.path) void sweepLeftovers(fileSystem, dirname(document.path));
  });
  guardQuitting();
  const flush = (): void => void flushJournals();
  powerMonitor.on('suspend', flush);
  powerMonitor.on('lock-screen', flush);
  powerMonitor.on('shutdown', flush);
  endOnSignals();
}
