import { ARCHIVE_PAGE } from './app-protocol';
import { OwnWindow } from './own-window';

const archiveWindow = new OwnWindow({
  page: ARCHIVE_PAGE,
  title: 'Archive – Dateline',
  help: 'archive#the-archive',
  placeKey: 'archiveWindow',
});

/** Opens the window of the archive of old releases, or brings it to the front. */
export async function openArchiveWindow(): Promise<void> {
  await archiveWindow.open();
}
