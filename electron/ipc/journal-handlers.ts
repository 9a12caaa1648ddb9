import type { JOURNAL_REQUESTS } from '../../core/bridge/messages/journal';
import { journalFiles } from '../files/apart';
import { findJournals } from '../journal/found-journals';
import { isOpenSession, journalsFolder, sessionFolder } from '../journal/journals';
import { openFound } from '../journal/open-found';
import { pendingNotices } from '../journal/pending-notices';
import { sampleGivesWay } from '../journal/sample-gives-way';
import type { HandlersOf } from './serve-requests';

/** Whether a window has been told about recovered documents. */
let isTold = false;

const list = () => findJournals(journalsFolder(), isOpenSession, Date.now());

export const journalHandlers: HandlersOf<typeof JOURNAL_REQUESTS> = {
  'journal.news': async (_, document) => {
    const problems = pendingNotices.take(document);
    if (isTold) return { found: false, problems };
    isTold = true;
    const left = await list();
    const found = left.journals.some(({ closedAt }) => closedAt === null);
    return { found, problems: [...problems, ...left.problems] };
  },
  'journal.list': async () => {
    const { journals, problems } = await list();
    return { journals: [...journals], problems: [...problems] };
  },
  'journal.open': async ({ session }) => {
    const { shown } = await openFound(session);
    void shown.then(sampleGivesWay);
    return null;
  },
  'journal.discard': async ({ session }) => {
    if (!isOpenSession(session)) {
      await journalFiles.rm(sessionFolder(session), { recursive: true, force: true });
    }
    return null;
  },
};
