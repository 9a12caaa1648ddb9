import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { type FileSystem, fileSystem } from '../../electron/files/file-system';
import { besideOf } from '../../electron/files/leftovers';
import { writeAtomically } from '../../electron/files/write-atomically';

const folder = (): string => mkdtempSync(join(tmpdir(), 'dateline-write-'));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusing = (...names: (keyof FileSystem)[]): FileSystem => ({
  ...fileSystem,
  ...Object.fromEntries(
    names.map((name) => [
      name,
      async () => {
        throw Object.assign(new Error(), { code: 'EPERM' });
      },
    ]),
  ),
});

describe('a file that is replaced', () => {
  it('keeps its permissions', async () => {
    const path = join(folder(), 'a.dateline');
    writeFileSync(path, 'old');
    chmodSync(path, 0o666);
    await writeAtomically(path, bytes('new'), { replace: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o666);
  });

  it('is followed through symbolic links, also to one that is not there yet', async () => {
    const place = folder();
    mkdirSync(join(place, 'shared'));
    const link = join(place, 'link.dateline');
    symlinkSync(join('shared', 'real.dateline'), link);
    for (const text of ['first', 'second']) {
      await writeAtomically(link, bytes(text), { replace: true });
      expect(readFileSync(join(place, 'shared', 'real.dateline'), 'utf8')).toBe(text);
      expect(readlinkSync(link)).toBe(join('shared', 'real.dateline'));
    }
  });

  it('takes the name as it is given where only the case differs', async () => {
    const place = folder();
    writeFileSync(join(place, 'report.dateline'), 'old');
    // As on a disk where case makes no difference: the old file is found under both names, and keeps
    // the one it had when another is moved over it.
    const old = join(place, 'report.dateline');
    const folded = (path: string) => (path.endsWith('Report.dateline') ? old : path);
    const files = {
      ...fileSystem,
      stat: (path: string) => fileSystem.stat(folded(path)),
      rename: (from: string, to: string) => fileSystem.rename(from, from === old ? to : folded(to)),
    } as FileSystem;
    await writeAtomically(join(place, 'Report.dateline'), bytes('new'), { replace: true, files });
    expect(readdirSync(place)).toEqual(['Report.dateline']);
    expect(readFileSync(join(place, 'Report.dateline'), 'utf8')).toBe('new');
  });

  it('is overwritten where nothing can be moved over it, and leaves no backup behind', async () => {
    const place = folder();
    const path = join(place, 'a.dateline');
    writeFileSync(path, 'a much longer old version');
    const files = refusing('rename', 'link');
    await writeAtomically(path, bytes('new'), { replace: true, files });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(place)).toEqual(['a.dateline']);
  });

  it('is backed up elsewhere where its folder takes no other file', async () => {
    const place = folder();
    const backups = join(folder(), 'backups');
    const path = join(place, 'a.dateline');
    writeFileSync(path, 'old');
    const files: FileSystem = {
      ...fileSystem,
      open: async (name, flags, mode) => {
        const isNew = String(name).startsWith(place) && flags === 'wx';
        if (isNew) throw Object.assign(new Error(), { code: 'EACCES' });
        return fileSystem.open(name, flags, mode);
      },
    };
    await writeAtomically(path, bytes('new'), { replace: true, backups, files });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(readdirSync(backups)).toEqual([]);
  });

  it('is not taken for gone where the disk cannot say what is there', async () => {
    const path = join(folder(), 'a.dateline');
    writeFileSync(path, 'old');
    for (const call of ['stat', 'lstat'] as const) {
      const saved = writeAtomically(path, bytes('new'), { replace: true, files: refusing(call) });
      await expect(saved).rejects.toBeInstanceOf(UserError);
      expect(readFileSync(path, 'utf8')).toBe('old');
    }
  });

  it('is still there, whole, when the disk refuses, and the reason is a sentence', async () => {
    const place = folder();
    const path = join(place, 'a.dateline');
    writeFileSync(path, 'old');
    const files = refusing('open');
    const refused = writeAtomically(path, bytes('new'), { replace: true, files });
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow('You are not allowed to write “a.dateline”');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['a.dateline']);
  });
});

describe('what a save that was killed has left beside a file', () => {
  const MINUTES = 60;
  const HOURS = 60 * MINUTES;
  const gone = spawnSync(process.execPath, ['-v']).pid;
  const running = process.ppid;
  const ours = (place: string): string => basename(besideOf(join(place, 'a.dateline')));
  const by = (name: string, pid: number): string => name.replace(`-${process.pid}-`, `-${pid}-`);
  const elsewhere = (name: string): string => name.replace(/[0-9a-f]{8}-/, '00000000-');

  /** Which files are left after a save. */
  async function leftBy(files: (place: string) => Record<string, number>): Promise<string[]> {
    const place = folder();
    for (const [name, seconds] of Object.entries(files(place))) {
      writeFileSync(join(place, name), 'half a rel');
      const touched = new Date(Date.now() - seconds * 1000);
      utimesSync(join(place, name), touched, touched);
    }
    await writeAtomically(join(place, 'a.dateline'), bytes('new'), { replace: true });
    return readdirSync(place).filter((name) => name !== 'a.dateline');
  }

  it('goes with the next save', async () => {
    expect(await leftBy((place) => ({ [by(ours(place), gone)]: 2 * MINUTES }))).toEqual([]);
  });

  it('is not looked for again with each of many saves', async () => {
    const place = folder();
    let looks = 0;
    const readdir = ((path: string) => {
      looks += 1;
      return fileSystem.readdir(path);
    }) as FileSystem['readdir'];
    const files = { ...fileSystem, readdir };
    for (const name of ['a', 'b', 'c']) {
      await writeAtomically(join(place, name), bytes('new'), { replace: false, files });
    }
    expect(looks).toBe(1);
  });

  it('stays while the process that writes it is there, or may be', async () => {
    for (const [name, seconds] of [
      [(place: string) => by(ours(place), running), 48 * HOURS],
      [(place: string) => ours(place), 48 * HOURS],
      [(place: string) => by(ours(place), gone), 1],
      [(place: string) => by(ours(place), gone), -48 * HOURS],
      [(place: string) => elsewhere(by(ours(place), gone)), 1 * HOURS],
    ] as const) {
      expect(await leftBy((place) => ({ [name(place)]: seconds }))).toHaveLength(1);
    }
  });

  it('goes after a day where another machine has left it', async () => {
    expect(await leftBy((place) => ({ [elsewhere(ours(place))]: 25 * HOURS }))).toEqual([]);
  });

  it('never uses the name of a file that somebody else put there', async () => {
    const others = {
      '.a.dateline.tmp': 48 * HOURS,
      '.a.dateline.0f8fad5b-d9cb-469f-a165-70867728950e.tmp': 48 * HOURS,
      'a.dateline.tmp': 48 * HOURS,
      '.~lock.a.dateline#': 48 * HOURS,
    };
    expect(await leftBy(() => others)).toEqual(Object.keys(others).sort());
  });
});

describe('a file that may not be written', () => {
  it('is left as it is where it is read-only, though its folder would let it be replaced', async () => {
    const place = folder();
    const path = join(place, 'final.dateline');
    writeFileSync(path, 'old');
    chmodSync(path, 0o444);
    await expect(writeAtomically(path, bytes('new'), { replace: true })).rejects.toThrow(
      '“final.dateline” is read-only.',
    );
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(place)).toEqual(['final.dateline']);
  });

  it('is not said to be written in part where nothing was, and leaves no backup', async () => {
    const place = folder();
    const path = join(place, 'a.dateline');
    writeFileSync(path, 'old');
    const refused: FileSystem = {
      ...fileSystem,
      open: async (...given) => {
        if (given[1] === 'r+' || String(given[0]).endsWith('.tmp')) {
          throw Object.assign(new Error(), { code: 'EACCES' });
        }
        return fileSystem.open(...given);
      },
    };
    await expect(
      writeAtomically(path, bytes('new'), { replace: true, files: refused }),
    ).rejects.toThrow('You are not allowed to write “a.dateline”');
    expect(readdirSync(place)).toEqual(['a.dateline']);
  });
});
