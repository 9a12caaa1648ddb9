import type { JOURNAL_REQUESTS } from '../../core/bridge/messages/journal';
import { journalFiles } from '../files/apart';
import { isOpenSession, sessionFolder } from '../journal/journals';
import { leftJournals } from '../journal/left-journals';
import { openFound } from '../journal/open-found';
import { pendingNotices } from '../journal/pending-notices';
import { sampleGivesWay } from '../journal/sample-gives-way';
import type { HandlersOf } from './serve-requests';

/** Whether a window has been told about recovered documents. */
let isTold = false;

export const journalHandlers: HandlersOf<typeof JOURNAL_REQUESTS> = {
  'journal.news': async (_, document) => {
    const problems = pendingNotices.take(document);
    if (isTold) return { found: false, problems };
    isTold = true;
    const left = await leftJournals();
    const found = left.journals.some(({ closedAt }) => closedAt === null);
    return { found, problems: [...problems, ...left.problems] };
  },
  'journal.list': async () => {
    const { journals, problems } = await leftJournals();
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
