import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeArchive } from '../../../core/archive/decode';
import { readJournal } from '../../../electron/journal/read-journal';
import type { Tally } from './tally';
import { countTyped } from './words';

/** What was known of a process when it was killed. */
export interface Killed {
  readonly at: number;
  /** When each word was typed, by its number. */
  readonly typed: ReadonlyMap<number, number>;
  /** The words that were surely saved in the file. */
  readonly saved: number;
  /** The words that were there after the kill before. */
  readonly before: number;
  readonly file: string;
  readonly journals: string;
}

/**
 * Looks at what a killed process has left, as the next start does, and adds what is wrong to the
 * tally.
 *
 * @returns how many words are there
 */
export async function lookAfterKill(killed: Killed, tally: Tally): Promise<number> {
  const inFile = await countIn(tally, existsSync(killed.file), async () =>
    decodeArchive(await readFile(killed.file)),
  );
  const [session] = existsSync(killed.journals) ? await readdir(killed.journals) : [];
  const folder = join(killed.journals, session ?? '');
  const hasJournal = session !== undefined && (await readdir(folder)).some(isJournal);
  const inJournal = await countIn(tally, hasJournal, () => readJournal(folder));
  const there = Math.max(inFile, inJournal);
  if (inFile < killed.saved) {
    tally.lostDocuments += 1;
    console.error(`the file has ${inFile} words; ${killed.saved} were saved`);
  }
  if (there < killed.before) {
    tally.lostDocuments += 1;
    console.error(`${there} words are left of ${killed.before}`);
  }
  for (const [number, at] of killed.typed) {
    if (number > there) {
      tally.worstMissingMs = Math.max(tally.worstMissingMs, Math.round(killed.at - at));
    }
  }
  return there;
}

const isJournal = (name: string): boolean => name.endsWith('.journal');

async function countIn(
  tally: Tally,
  exists: boolean,
  read: () => Promise<{ release: Parameters<typeof countTyped>[0] }>,
): Promise<number> {
  if (!exists) return 0;
  try {
    return countTyped((await read()).release);
  } catch (error) {
    tally.unreadable += 1;
    console.error(error);
    return 0;
  }
}
