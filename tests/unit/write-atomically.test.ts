import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../core/errors';
import { type FileSystem, fileSystem } from '../../electron/files/file-system';
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
