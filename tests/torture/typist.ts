import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeArchive } from '../../core/archive/encode';
import { JournalLog } from '../../core/journal/log';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import type { Release } from '../../core/release/release';
import { writeAtomically } from '../../electron/files/write-atomically';
import { JournalWriter } from '../../electron/journal/journal-writer';
import { readJournal } from '../../electron/journal/read-journal';
import { moment, randomFrom } from './support/moment';
import { countTyped, emptyRelease, word } from './support/words';

/**
 * A process that types and saves until it is killed: the shell's journal and save code, without a
 * window around it. It tells on stdout, before the call that does it, each word it types (`t <number>
 * <moment>`), and after the save is done the number of words in the file (`s <number> <moment>`).
 */
async function main(folder: string, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const journals = join(folder, 'journals');
  await mkdir(journals, { recursive: true });
  const [session = randomUUID()] = await readdir(journals);
  const file = join(folder, 'torture.dateline');
  const found = await readJournal(join(journals, session)).catch(() => null);
  let release = found?.release ?? emptyRelease('torture');
  const header = {
    type: 'header',
    format: 1,
    session,
    document: release.id,
    path: file,
    name: 'torture',
  } as const;
  const log = found ? JournalLog.goOn(found) : new JournalLog(header, release);
  const writer = new JournalWriter({
    folder: join(journals, session),
    log,
    pictures: () => new Map(),
    onTrouble: (error) => console.error(error),
  });
  if (found) await writer.begin();

  let revision = 0;
  const edit = (operations: Operation[]): void => {
    const before = release;
    release = applyOperations(before, operations);
    revision += 1;
    writer.edit({ at: Date.now(), before, after: release, operations });
  };
  const save = async (): Promise<void> => {
    const saving = { release, revision };
    const bytes = encodeArchive({ release, assets: new Map() });
    await writer.flush();
    await writeAtomically(file, bytes, { replace: true });
    writer.saved({
      at: Date.now(),
      path: file,
      name: 'torture',
      release: saving.release,
      since: revision - saving.revision,
    });
    tell('s', countTyped(saving.release));
  };

  let count = countTyped(release);
  tell('r', count);
  let isSaving = false;
  for (;;) {
    count += 1;
    tell('t', count);
    edit([{ type: 'insert_text', path: [0, 1, 0], offset: lengthOf(release), text: word(count) }]);
    // Now and then so much is pasted and taken away again that the journal has to be written anew.
    if (random() < 0.01) {
      const long = 'x'.repeat(600_000);
      const at = { path: [0, 0, 0], offset: 0, text: long };
      edit([{ type: 'insert_text', ...at }]);
      edit([{ type: 'remove_text', ...at }]);
    }
    if (random() < 0.08 && !isSaving) {
      isSaving = true;
      void save().finally(() => {
        isSaving = false;
      });
    }
    await new Promise((next) => setTimeout(next, random() * 12));
  }
}

function lengthOf(release: Release): number {
  const block = release.children[1];
  const run = block && 'children' in block ? block.children[0] : undefined;
  return run && 'text' in run ? run.text.length : 0;
}

/** At once: what is still in a buffer of ours would die with the process. */
function tell(what: 'r' | 's' | 't', number: number): void {
  writeSync(1, `${what} ${number} ${moment(process.pid)}\n`);
}

const [folder = '', seed = '1'] = process.argv.slice(2);
void main(folder, Number(seed));
