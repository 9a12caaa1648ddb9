import { setting } from '../settings/settings';
import { type FoundJournals, findJournals } from './found-journals';
import { isOpenSession, journalsFolder } from './journals';

/** The journals of documents that are not open and hold something that was not saved. */
export async function leftJournals(): Promise<FoundJournals> {
  const keptDays = Number(await setting('closedKept'));
  return findJournals(journalsFolder(), isOpenSession, Date.now(), keptDays);
}
