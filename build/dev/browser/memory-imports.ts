import type { IMPORT_REQUESTS } from '../../../core/bridge/messages/imports';
import { type HandlersOf, onlyInElectron } from './memory-shell';

/** A page knows no paths, so no file of another program is ever reviewed in it. */
export const importHandlers: HandlersOf<typeof IMPORT_REQUESTS> = {
  'imports.read': () => Promise.reject(onlyInElectron('The import')),
  'imports.library': () => ({ known: [], fresh: [] }),
  'imports.make': () => Promise.reject(onlyInElectron('The import')),
  'imports.since': () => Promise.reject(onlyInElectron('The import')),
  'imports.openOrigin': () => Promise.reject(onlyInElectron('The import')),
  'imports.close': () => null,
};
