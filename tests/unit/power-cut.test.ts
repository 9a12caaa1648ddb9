import { describe, expect, it } from 'vitest';
import { decodeFrames } from '../../core/journal/frame';
import { JournalLog } from '../../core/journal/log';
import { replay } from '../../core/journal/replay';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { writeAtomically } from '../../electron/files/write-atomically';
import { generationsAmong } from '../../electron/journal/journal-folder';
import { JournalWriter } from '../../electron/journal/journal-writer';
import { randomFrom } from '../torture/support/moment';
import { PowerCutDisk } from '../torture/support/power-cut-disk';
import { countTyped, emptyRelease, word } from '../torture/support/words';

const CHANCES = 20;
const OLD = new TextEncoder().encode('the version before '.repeat(20));
const NEW = new TextEncoder().encode('the new version '.repeat(30));

/** Loses the power at every call of some work, and several times at each. */
async function cutEverywhere(
  files: Readonly<Record<string, Uint8Array>>,
  work: (disk: PowerCutDisk) => Promise<void>,
): Promise<number> {
  for (let cutAt = 0; ; cutAt += 1) {
    for (let chance = 0; chance < CHANCES; chance += 1) {
      const disk = new PowerCutDisk(cutAt, randomFrom(cutAt * 1000 + chance), files);
      await work(disk);
      if (!disk.isCut) return cutAt;
    }
  }
}

describe('a power cut', () => {
  it('at any call of a save leaves the old file or the new one, whole', async () => {
    const path = '/docs/a.dateline';
    const calls = await cutEverywhere({ [path]: OLD }, async (disk) => {
      const { files } = disk;
      const outcome = await writeAtomically(path, NEW, { replace: true, files }).catch(() => null);
      const found = disk.afterwards().get(path);
      if (outcome === 'written') expect(found).toEqual(NEW);
      else expect([OLD, NEW]).toContainEqual(found);
    });
    expect(calls).toBeGreaterThan(8);
  });

  it('at any call of the journal keeps every word that was reported safe', async () => {
    const folder = '/data/journals/00000000-0000-4000-8000-000000000000';
    const start = emptyRelease('power');
    const calls = await cutEverywhere({}, async (disk) => {
      const header = {
        type: 'header',
        format: 1,
        session: '00000000-0000-4000-8000-000000000000',
        document: start.id,
        path: null,
        name: '',
      } as const;
      const log = new JournalLog(header, start);
      const open = (): JournalWriter =>
        new JournalWriter({
          folder,
          log,
          pictures: () => new Map(),
          onTrouble: () => undefined,
          files: disk.files,
        });
      let writer = open();
      let now = start;
      let offset = 0;
      let safe = 0;
      for (let number = 1; number <= 6; number += 1) {
        // As after a crash: the journal is written anew, and the one before goes.
        if (number === 4) {
          writer = open();
          if (!(await writer.begin())) break;
        }
        const text = word(number);
        const before = now;
        const operations: Operation[] = [{ type: 'insert_text', path: [0, 1, 0], offset, text }];
        now = applyOperations(before, operations);
        offset += text.length;
        writer.edit({ at: 0, before, after: now, operations });
        if (await writer.flush()) safe = number;
        else break;
      }
      const found = disk.afterwards();
      await writer.remove();
      expect(wordsIn(found, folder)).toBeGreaterThanOrEqual(safe);
    });
    expect(calls).toBeGreaterThan(20);
  });
});

function wordsIn(found: ReadonlyMap<string, Uint8Array>, folder: string): number {
  const names = [...found.keys()].map((path) => path.slice(folder.length + 1));
  for (const generation of generationsAmong(names)) {
    const bytes = found.get(`${folder}/${generation}.journal`) ?? new Uint8Array();
    try {
      return countTyped(replay(decodeFrames(bytes)).release);
    } catch {
      // As on recovery: the one before.
    }
  }
  return 0;
}
