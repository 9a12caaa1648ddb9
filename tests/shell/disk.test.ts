import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { DiskState, LockHolder } from '../../core/bridge/messages/disk';
import type { Release } from '../../core/release/release';
import { DiskFollower } from '../../electron/disk/disk-follower';
import { BEAT, LockNote, notePath } from '../../electron/disk/lock-note';
import { release } from '../support/release';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
  file = join(folder, 'release.dateline');
});

const saying = (text: string): Release => release([{ type: 'paragraph', children: [{ text }] }]);
const bytes = (what: Release): Uint8Array => encodeArchive({ release: what, assets: new Map() });

/** As a sync client does it: another file, then renamed. */
function replace(what: Uint8Array | string): void {
  writeFileSync(`${file}.new`, what);
  renameSync(`${file}.new`, file);
}

describe('the file of an open document', () => {
  const said: DiskState[] = [];
  const follow = (base: Release): DiskFollower => {
    said.length = 0;
    writeFileSync(file, bytes(base));
    return new DiskFollower(file, base, (state) => said.push(state));
  };

  it('is told when somebody else has written another text, with the words', async () => {
    const follower = follow(saying('one two'));
    await follower.look();
    expect(said).toEqual([]);
    replace(bytes(saying('one two three')));
    await follower.look();
    expect(said).toEqual([{ type: 'changed', words: { added: 1, removed: 0 } }]);
    expect(follower.sides?.theirs.archive.release).toEqual(saying('one two three'));
    expect(follower.sides?.base).toEqual(saying('one two'));
  });

  it('is not told of a new date, of the same text, or of our own saves', async () => {
    const follower = follow(saying('one'));
    await follower.look();
    utimesSync(file, new Date(), new Date(Date.now() + 60_000));
    await follower.look();
    replace(
      bytes({
        ...saying('one'),
        facts: { ...saying('one').facts, modified: '2026-09-09T00:00:00Z' },
      }),
    );
    await follower.look();
    await follower.whileSaving(async () => {
      writeFileSync(file, bytes(saying('one of ours')));
      await follower.look();
    });
    follower.saved(saying('one of ours'));
    await follower.look();
    expect(said).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')(
    'is said to be unreadable where a pipe has taken its place, and nobody waits for it',
    async () => {
      const follower = follow(saying('one'));
      await follower.look();
      rmSync(file);
      execFileSync('mkfifo', [file]);
      await follower.look();
      expect(said.map(({ type }) => type)).toEqual(['unreadable']);
    },
  );

  it('is ours again when the other text has been taken in', async () => {
    const follower = follow(saying('one'));
    replace(bytes(saying('one more')));
    await follower.look();
    follower.taken();
    expect(said.at(-1)).toEqual({ type: 'ours' });
    await follower.look();
    expect(follower.sides).toBeNull();
    replace(bytes(saying('one more again')));
    await follower.look();
    expect(follower.sides?.base).toEqual(saying('one more'));
  });

  it('may be replaced by rubbish, deleted, and come back', async () => {
    const follower = follow(saying('one'));
    replace('rubbish');
    await follower.look();
    expect(said.at(-1)).toMatchObject({
      type: 'unreadable',
      problem: { message: 'This is not a Dateline release.' },
    });
    rmSync(file);
    await follower.look();
    expect(said.at(-1)).toEqual({ type: 'gone' });
    replace(bytes(saying('one')));
    await follower.look();
    expect(said.at(-1)).toEqual({ type: 'ours' });
  });

  it('is not called gone while another program puts a new one in its place', async () => {
    const follower = follow(saying('one'));
    await follower.look();
    rmSync(file);
    const looking = follower.look();
    writeFileSync(file, bytes(saying('one')));
    await looking;
    expect(said).toEqual([]);
  });
});

describe('a lock note', () => {
  let now: number;
  const holders: (LockHolder | null)[] = [];
  const note = (user: string, changes: { machine?: string; process?: number } = {}) =>
    new LockNote(
      file,
      {
        user,
        machine: 'office',
        process: process.pid,
        session: user,
        now: () => now,
        ...changes,
      },
      (holder) => holders.push(holder),
    );
  const there = () => existsSync(notePath(file));
  beforeEach(() => {
    now = Date.parse('2026-11-24T14:05:00Z');
    holders.length = 0;
  });

  it('tells the second who has the file open, and goes with the first', async () => {
    const [anna, ben] = [note('anna'), note('ben')];
    await anna.beat();
    await ben.beat();
    expect(holders).toEqual([
      { user: 'anna', machine: 'office', since: '2026-11-24T14:05:00.000Z' },
    ]);
    await anna.close();
    expect(there()).toBe(false);
    await ben.beat();
    expect(holders.at(-1)).toBeNull();
    await ben.close();
    expect(there()).toBe(false);
  });

  it('goes stale when its writer stops, and at once when the writer was here and is dead', async () => {
    const away = note('anna', { machine: 'laptop' });
    await away.beat();
    const ben = note('ben');
    now += 4 * BEAT;
    await ben.beat();
    expect(ben.holder?.user).toBe('anna');
    now += 2 * BEAT;
    await ben.beat();
    expect(ben.holder).toBeNull();
    await ben.close();

    await note('carla', { machine: hostname(), process: 2 ** 22 + 1 }).beat();
    const dora = note('dora', { machine: hostname() });
    await dora.beat();
    expect(dora.holder).toBeNull();
  });

  it('of a clock that is far ahead does not hold for ever', async () => {
    now += 400 * 24 * 3_600_000;
    await note('anna', { machine: 'laptop' }).beat();
    now -= 400 * 24 * 3_600_000;
    const ben = note('ben');
    await ben.beat();
    expect(ben.holder).toBeNull();
  });

  it.each(['', '{"user":"x"}', 'x'.repeat(100_000), '[]'])(
    'that is damaged counts for nothing',
    async (text) => {
      writeFileSync(notePath(file), text);
      const ben = note('ben');
      await ben.beat();
      expect(ben.holder).toBeNull();
      expect(JSON.parse(readFileSync(notePath(file), 'utf8')).user).toBe('ben');
    },
  );

  it('whose name is a link to a file leaves the file and the link alone', async () => {
    const precious = join(folder, 'precious.txt');
    writeFileSync(precious, 'PRECIOUS');
    symlinkSync(precious, notePath(file));
    const ben = note('ben');
    await ben.beat();
    await ben.close();
    expect(readFileSync(precious, 'utf8')).toBe('PRECIOUS');
    expect(lstatSync(notePath(file)).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['.~lock.release.dateline#', 'precious.txt']);
  });

  it('that is a link to a foreign note is not read', async () => {
    const elsewhere = join(folder, 'elsewhere');
    const anna = note('anna', { machine: 'laptop' });
    await anna.beat();
    renameSync(notePath(file), elsewhere);
    symlinkSync(elsewhere, notePath(file));
    const ben = note('ben');
    await ben.beat();
    expect(ben.holder).toBeNull();
  });

  it('of two gigabytes is not read', async () => {
    writeFileSync(notePath(file), '');
    truncateSync(notePath(file), 2 ** 31);
    const ben = note('ben');
    await ben.beat();
    expect(ben.holder).toBeNull();
    expect(JSON.parse(readFileSync(notePath(file), 'utf8')).user).toBe('ben');
  });

  it('does without where nothing may be written', async () => {
    const ben = new LockNote(
      join(folder, 'no such folder', 'a.dateline'),
      { user: 'ben', machine: 'office', process: process.pid, session: 'ben', now: () => now },
      (holder) => holders.push(holder),
    );
    await ben.beat();
    await ben.close();
    expect(holders).toEqual([]);
  });
});
