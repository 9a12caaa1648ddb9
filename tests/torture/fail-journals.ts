import { rm } from 'node:fs/promises';

import { join } from 'node:path';
import { JournalLog } from '../../core/journal/log';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { JournalWriter } from '../../electron/journal/journal-writer';
import { readJournal } from '../../electron/journal/read-journal';
import { FAULTS, faultyFiles, type Plan } from './support/faulty-files';
import { quickFolder } from './support/quick-folder';
import type { Tally } from './support/tally';
import { countTyped, emptyRelease, word } from './support/words';

const WORDS = 6;
const SESSION = '00000000-0000-4000-8000-000000000000';

/**
 * Types a few words, each brought to the disk, once for every call that this makes and every way in
 * which it can go wrong; what was said to be safe has to be there, and all of it once the disk is
 * well again.
 */
export async function failJournals(tally: Tally): Promise<void> {
  for (const fault of FAULTS) {
    for (const lasting of [false, true]) {
      for (let at = 0; ; at += 1) {
        let isWell = false;
        const plan: Plan = (call) =>
          !isWell && (lasting ? call >= at : call === at) ? fault : null;
        const wasReached = await failJournal(plan, at, tally, () => {
          isWell = true;
        });
        if (!wasReached) break;
        tally.faults += 1;
      }
    }
  }
}

async function failJournal(
  plan: Plan,
  at: number,
  tally: Tally,
  heal: () => void,
): Promise<boolean> {
  const parent = await quickFolder();
  const folder = join(parent, SESSION);
  const { files, calls } = faultyFiles(plan);
  let release = emptyRelease('torture');
  const writer = new JournalWriter({
    folder,
    log: new JournalLog(
      { type: 'header', format: 1, session: SESSION, document: release.id, path: null, name: '' },
      release,
    ),
    pictures: () => new Map(),
    onTrouble: () => undefined,
    files,
  });
  let offset = 0;
  const type = (number: number): Promise<boolean> => {
    const text = word(number);
    const operations: Operation[] = [{ type: 'insert_text', path: [0, 1, 0], offset, text }];
    const before = release;
    release = applyOperations(before, operations);
    offset += text.length;
    writer.edit({ at: 0, before, after: release, operations });
    return writer.flush();
  };
  const expect = async (least: number): Promise<void> => {
    const there = await readJournal(folder).then(
      (found) => countTyped(found.release),
      () => 0,
    );
    if (there >= least) return;
    tally.lostDocuments += 1;
    console.error(`${there} words are in the journal; ${least} were said to be`);
  };
  for (let number = 1; number < WORDS; number += 1) {
    const isSafe = await type(number);
    if (isSafe) await expect(number);
  }
  const wasReached = calls() > at;
  heal();
  if (!(await type(WORDS))) tally.lostDocuments += 1;
  await expect(WORDS);
  await writer.remove();
  await rm(parent, { recursive: true });
  return wasReached;
}
