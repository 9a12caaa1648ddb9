import { closeUntouchedSample } from '../windows/windows';
import { leftJournals } from './left-journals';

/**
 * Closes the untouched sample of the start once another document is open. It stays while its window
 * still has to ask what becomes of text that an earlier run left.
 */
export async function sampleGivesWay(): Promise<void> {
  const { journals, problems } = await leftJournals();
  const isDecided = journals.every(({ closedAt }) => closedAt !== null) && problems.length === 0;
  if (isDecided) closeUntouchedSample();
}
