import type { ARCHIVE_REQUESTS } from '../../../core/bridge/messages/past-releases';
import { type HandlersOf, onlyInElectron } from './memory-shell';

const refuse = (): Promise<never> => Promise.reject(onlyInElectron('The archive'));

/** A page reads no folders, so it has no archive. */
export const archiveHandlers: HandlersOf<typeof ARCHIVE_REQUESTS> = {
  'archive.open': refuse,
  'archive.state': refuse,
  'archive.search': refuse,
  'archive.text': refuse,
  'archive.addFolders': refuse,
  'archive.removeFolder': refuse,
  'archive.update': refuse,
  'archive.cancel': refuse,
  'archive.failures': refuse,
  'archive.openRelease': refuse,
  'archive.newFrom': refuse,
  'archive.harvest': refuse,
  'archive.keep': refuse,
};
