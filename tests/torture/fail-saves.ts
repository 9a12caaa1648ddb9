import { readdir, readFile, rm, writeFile } from 'node:fs/promises';

import { join } from 'node:path';
import { UserError } from '../../core/errors';
import { writeAtomically } from '../../electron/files/write-atomically';
import { FAULTS, faultyFiles, type Plan } from './support/faulty-files';
import { quickFolder } from './support/quick-folder';
import type { Tally } from './support/tally';

const OLD = Buffer.from('the version before '.repeat(500));
const NEW = Buffer.from('the new version, which is longer '.repeat(500));

/** How a disk can be before anything goes wrong: sound, or one where nothing can be moved. */
const GROUNDS: readonly Plan[] = [
  () => null,
  (_call, name) => (name === 'rename' || name === 'link' ? 'EPERM' : null),
];

/**
 * Saves over a file once for every call that a save makes and every way in which it can go wrong,
 * there alone or from there on, and looks whether a whole version, old or new, is left.
 */
export async function failSaves(tally: Tally): Promise<void> {
  const rounds = GROUNDS.flatMap((ground) =>
    FAULTS.flatMap((fault) => [false, true].map((lasting) => ({ ground, fault, lasting }))),
  );
  // Side by side: a save waits for a file that is busy.
  await Promise.all(
    rounds.map(async ({ ground, fault, lasting }) => {
      for (let at = 0, goesOn = true; goesOn; at += 1) {
        const plan: Plan = (call, name) =>
          (lasting ? call >= at : call === at) ? fault : ground(call, name);
        goesOn = await failSave(plan, at, tally);
      }
    }),
  );
}

/** Gives back whether the save came as far as the call that was to go wrong. */
async function failSave(plan: Plan, at: number, tally: Tally): Promise<boolean> {
  const folder = await quickFolder();
  const file = join(folder, 'release.dateline');
  await writeFile(file, OLD);
  const { files, calls } = faultyFiles(plan);
  const outcome = await writeAtomically(file, NEW, {
    replace: true,
    backups: join(folder, 'backups'),
    files,
  }).catch((error: unknown) => error);
  const wasReached = calls() > at;
  if (wasReached) {
    tally.faults += 1;
    await judge(folder, file, outcome, tally);
  }
  await rm(folder, { recursive: true });
  return wasReached;
}

async function judge(folder: string, file: string, outcome: unknown, tally: Tally): Promise<void> {
  const now = await readFile(file).catch(() => Buffer.alloc(0));
  if (outcome === 'written') {
    if (!now.equals(NEW)) lose(tally, 'a save that was said to be done is not there');
    return;
  }
  if (!(outcome instanceof UserError)) lose(tally, `not a sentence: ${String(outcome)}`);
  if (now.equals(OLD) || now.equals(NEW)) return;
  // The disk took back what it had begun to write: the version before has to be in a backup.
  const names = await readdir(folder, { recursive: true });
  const backups = names.filter((name) => name.includes('.backup'));
  const kept = await Promise.all(backups.map((name) => readFile(join(folder, name))));
  const isNamed = outcome instanceof UserError && outcome.advice.includes('.backup');
  if (!isNamed || !kept.some((bytes) => bytes.equals(OLD))) lose(tally, 'no whole version is left');
}

function lose(tally: Tally, why: string): void {
  tally.lostDocuments += 1;
  console.error(why);
}
