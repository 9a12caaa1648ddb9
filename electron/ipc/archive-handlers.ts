import type { Reply, Sent } from '../../core/bridge/contract';
import type { ARCHIVE_REQUESTS } from '../../core/bridge/messages/past-releases';
import { markedIn } from '../../core/past-releases/marks';
import { termsOf } from '../../core/past-releases/query';
import { askToOpen } from '../dialogs/ask-to-open';
import { askArchive } from '../past-releases/archive';
import { findForLibrary, keepFinds } from '../past-releases/keep-finds';
import { newFromOld, openOld } from '../past-releases/open-old';
import { openArchiveWindow } from '../windows/archive-window';
import type { Asker } from './library-handlers';

export type ArchiveHandlers = {
  readonly [Name in keyof typeof ARCHIVE_REQUESTS]: (
    data: Sent<Name>,
    asker: Asker,
  ) => Promise<Reply<Name>>;
};

/** What the shell does for each message about the archive of old releases. */
export const archiveHandlers: ArchiveHandlers = {
  'archive.open': async () => {
    void openArchiveWindow().catch(console.error);
    return null;
  },
  'archive.state': () => askArchive('state', null),
  'archive.search': async ({ query, limit }) => {
    const { hits, total } = await askArchive('search', { query, limit });
    return {
      total,
      hits: hits.map(({ path, about, passage, marks }) => ({
        path,
        passage,
        marks: marks.map(([from, to]): [number, number] => [from, to]),
        about: {
          ...about,
          organisations: [...about.organisations],
          people: [...about.people],
        },
      })),
    };
  },
  'archive.text': async ({ path, text }) => {
    const found = await askArchive('text', { path });
    const terms = termsOf(text);
    return (
      found?.passages.map((passage) => ({ ...passage, marks: markedIn(passage.text, terms) })) ??
      null
    );
  },
  'archive.addFolders': async (_, { window }) => {
    const folders = await askToOpen(window, {
      title: 'Add folders of old releases',
      properties: ['openDirectory', 'multiSelections'],
    });
    if (folders.length === 0) return false;
    await askArchive('addFolders', { folders });
    return true;
  },
  'archive.removeFolder': ({ path }) => askArchive('removeFolder', { path }),
  'archive.update': () => askArchive('update', null),
  'archive.cancel': () => askArchive('cancel', null),
  'archive.failures': () => askArchive('failures', null),
  'archive.openRelease': async ({ path }) => {
    await openOld(path);
    return null;
  },
  'archive.harvest': findForLibrary,
  'archive.keep': ({ keys }) => keepFinds(keys),
  'archive.newFrom': async ({ path }) => {
    await newFromOld(path);
    return null;
  },
};
