import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { UserError } from '../../core/errors';
import { ImportPool } from '../../electron/imports/import-pool';
import type { ImportReply } from '../../electron/imports/import-task';
import { readerScript } from '../../electron/imports/reader-script';
import type { StartReader } from '../../electron/imports/start-reader';
import { SEEDS } from '../imports/support/seeds';
import { mutated, numbers } from '../support/mutated';
import type { Tally } from './support/tally';

const SIDE_BY_SIDE = 2;

/** Gives the readers files that were changed at random, in processes as the application has them. */
export async function mutateImports(inputs: number, seed: number, tally: Tally): Promise<void> {
  const random = numbers(seed);
  const pool = new ImportPool(starter(tally), SIDE_BY_SIDE);
  let given = 0;
  const work = async (): Promise<void> => {
    while (given < inputs) {
      const { name, bytes, pack } = SEEDS[given % SEEDS.length] as (typeof SEEDS)[number];
      given += 1;
      const begin = performance.now();
      await pool.read({ bytes: pack(mutated(bytes, random)), name }).catch((error: unknown) => {
        const message = error instanceof UserError ? error.message : String(error);
        if (message.includes('takes too long')) tally.importHangs += 1;
        else if (message.includes('could not be read: it is damaged')) tally.importCrashes += 1;
        else if (!(error instanceof UserError)) tally.importCrashes += 1;
      });
      tally.importInputs += 1;
      tally.slowestImportMs = Math.max(
        tally.slowestImportMs,
        Math.round(performance.now() - begin),
      );
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
  pool.close();
}

/** Starts processes, and looks at how much memory each has taken at most, where the system says it. */
const starter =
  (tally: Tally): StartReader =>
  (onReply, onExit) => {
    const child = fork(readerScript(), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    let replies = 0;
    child.on('message', (reply: ImportReply) => {
      replies += 1;
      if (replies % 100 === 0) tally.importPeakMb = Math.max(tally.importPeakMb, peakOf(child.pid));
      onReply(reply);
    });
    child.on('exit', onExit);
    return {
      send: (task) => child.send(task),
      kill: () => child.kill('SIGKILL'),
      hold: () => undefined,
    };
  };

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
