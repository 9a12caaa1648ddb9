import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  promises,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import { UserError } from '../../core/errors';
import { JournalLog } from '../../core/journal/log';
import { DiskFollower } from '../../electron/disk/disk-follower';
import { LockNote } from '../../electron/disk/lock-note';
import { type FileSystem, fileSystem } from '../../electron/files/file-system';
import { FileThreads, filesOn, openIn, statIn } from '../../electron/files/file-threads';
import { openFile } from '../../electron/files/open-document';
import { writeAtomically } from '../../electron/files/write-atomically';
import { JournalWriter } from '../../electron/journal/journal-writer';
import { readJournal } from '../../electron/journal/read-journal';
import { release } from '../support/release';

const text = release([{ type: 'paragraph', children: [{ text: 'Embargo at midnight' }] }]);
const session = '7d9f0f3e-3f0c-4e11-9a51-0f2b6f1f9a10';
const journal = (
  folder: string,
  files: FileSystem,
  onTrouble: (error: unknown) => void,
  onSafe?: () => void,
) =>
  new JournalWriter({
    folder,
    log: new JournalLog(
      { type: 'header', format: 1, session, document: text.id, path: null, name: 'x' },
      text,
    ),
    pictures: () => new Map(),
    onTrouble,
    ...(onSafe && { onSafe }),
    files,
  });
const edit = { at: 0, before: text, after: text, operations: [] };

/** As long as nobody writes into a pipe, whoever opens it waits, as for a file of a hung share. */
describe.skipIf(process.platform === 'win32')('a drive that hangs', () => {
  let folder: string;
  let pipe: string;
  let threads: FileThreads;
  const held: Promise<unknown>[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-hung-'));
    pipe = join(folder, 'share.dateline');
    execFileSync('mkfifo', [pipe]);
    const volumeOf = (path: string): string => (path.startsWith(pipe) ? 'share' : sep);
    threads = new FileThreads({ eachVolume: 2, volumeOf });
  });
  afterEach(async () => {
    // Whoever waits for a writer has one now.
    const writer = openSync(pipe, constants.O_RDWR);
    await Promise.allSettled(held.splice(0));
    closeSync(writer);
  });
  /** Opens the pipe as often as it takes to fill what all of Node's asynchronous calls share. */
  const fillPool = (): void => {
    for (let count = 0; count < 8; count += 1) held.push(promises.open(pipe, 'r'));
  };

  it('holds up neither the journal nor a save on another drive', async () => {
    fillPool();
    const files = filesOn(threads);
    for (let count = 0; count < 5; count += 1) held.push(files.open(pipe, 'r'));
    const trouble = vi.fn();
    const writer = journal(join(folder, session), files, trouble);
    writer.edit(edit);
    expect(await writer.flush()).toBe(true);
    const saved = join(folder, 'local.dateline');
    const bytes = encodeArchive({ release: text, assets: new Map() });
    expect(await writeAtomically(saved, bytes, { replace: true, files })).toBe('written');
    expect(new Uint8Array(readFileSync(saved))).toEqual(bytes);
    expect(await openIn(threads, saved)).toEqual({ release: text, assets: new Map() });
    expect((await readJournal(join(folder, session), files)).release).toEqual(text);
    expect(trouble).not.toHaveBeenCalled();
  });

  it('has what it opens refused by its kind, and what does not answer in time given up', async () => {
    await expect(openFile(pipe)).rejects.toThrow(UserError);
    await expect(openIn(threads, pipe)).rejects.toThrow('not a file that can be read');
    const files = filesOn(threads);
    for (let count = 0; count < 2; count += 1) held.push(files.open(pipe, 'r'));
    // Both threads of the share are held: who comes after is told, and starts no third one.
    await expect(openIn(threads, pipe, 50)).rejects.toThrow('does not answer');
    await expect(statIn(threads, pipe, 50)).rejects.toThrow('does not answer');
    expect(threads.isBusy).toBe(true);
  });

  it('is not taken for gone where it refuses to say what is there', async () => {
    const answers = (code: string): FileThreads => {
      const one = new FileThreads({ eachVolume: 1 });
      vi.spyOn(one, 'run').mockRejectedValue(Object.assign(new Error(code), { code }));
      return one;
    };
    for (const code of ['ENOENT', 'ENOTDIR']) {
      expect(await statIn(answers(code), '/share/a.dateline', 50)).toBeNull();
    }
    for (const code of ['EACCES', 'EIO', 'ESTALE', 'ENETDOWN']) {
      const asked = statIn(answers(code), '/share/a.dateline', 50);
      await expect(asked).rejects.toMatchObject({ name: 'UserError' });
    }
  });

  it('is asked once by a lock note and once by whoever follows the file, however often they beat', async () => {
    const calls: string[] = [];
    const never = new Promise<never>(() => undefined);
    const hung = new Proxy(fileSystem, {
      get: (_, name) => () => {
        calls.push(String(name));
        return never;
      },
    });
    const who = { user: 'a', machine: 'b', process: 1, session, now: Date.now };
    const note = new LockNote(pipe, who, () => undefined, hung);
    for (let count = 0; count < 5; count += 1) void note.beat();
    expect(calls).toEqual(['open']);
    let stats = 0;
    const disk = {
      stat: () => {
        stats += 1;
        return never;
      },
      open: () => never,
    };
    const follower = new DiskFollower(pipe, text, () => undefined, disk);
    for (let count = 0; count < 5; count += 1) void follower.look();
    expect(stats).toBe(1);
  });
});

describe('a journal that does not get to its disk', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is told of within two seconds, and once', async () => {
    vi.useFakeTimers();
    const hung = { ...fileSystem, mkdir: () => new Promise<never>(() => undefined) };
    const trouble = vi.fn();
    const writer = journal('/nowhere', hung as never, trouble);
    writer.edit(edit);
    await vi.advanceTimersByTimeAsync(1_000);
    writer.edit(edit);
    expect(trouble).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(trouble).toHaveBeenCalledTimes(1);
    expect(trouble.mock.calls[0]?.[0]).toMatchObject({ code: 'ETIMEDOUT' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(trouble).toHaveBeenCalledTimes(1);
  });

  it('says when everything is safe again, so that the next trouble is told, too', async () => {
    let isFull = true;
    const mkdir = (...given: Parameters<typeof fileSystem.mkdir>) =>
      isFull
        ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
        : fileSystem.mkdir(...given);
    const files = { ...fileSystem, mkdir } as FileSystem;
    const trouble = vi.fn();
    const safe = vi.fn();
    const folder = join(mkdtempSync(join(tmpdir(), 'dateline-full-')), session);
    const writer = journal(folder, files, trouble, safe);
    writer.edit(edit);
    expect(await writer.flush()).toBe(false);
    expect(await writer.flush()).toBe(false);
    expect([trouble.mock.calls.length, safe.mock.calls.length]).toEqual([1, 0]);
    isFull = false;
    expect(await writer.flush()).toBe(true);
    expect(await writer.flush()).toBe(true);
    expect([trouble.mock.calls.length, safe.mock.calls.length]).toEqual([1, 1]);
    await writer.remove();
  });
});

describe('the file system in threads of its own', () => {
  it('does and refuses what Node does and refuses', async () => {
    const files = filesOn(new FileThreads({ eachVolume: 1 }));
    const folder = mkdtempSync(join(tmpdir(), 'dateline-threads-'));
    const path = join(folder, 'a');
    writeFileSync(path, 'one two');
    expect(await files.readFile(path)).toEqual(new Uint8Array(Buffer.from('one two')));
    expect((await files.stat(path)).isFile()).toBe(true);
    expect((await files.lstat(folder)).isDirectory()).toBe(true);
    expect(await files.readdir(folder)).toEqual(['a']);
    const file = await files.open(path, 'r+');
    expect((await file.write(Buffer.from('xyz!'), 1, 2)).bytesWritten).toBe(2);
    const bytes = new Uint8Array(4);
    expect((await file.read(bytes, 0, 4, 0)).bytesRead).toBe(4);
    await file.truncate(5);
    await file.datasync();
    await file.close();
    expect(readFileSync(path, 'utf8')).toBe('yze t');
    for (const call of [
      files.readFile(join(folder, 'none')),
      files.open(join(folder, 'none'), 'r'),
      files.stat(join(folder, 'none')),
    ]) {
      await expect(call).rejects.toMatchObject({ code: 'ENOENT' });
    }
    await expect(files.open(path, 'wx')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('goes on after a task that cannot be sent to a thread', async () => {
    const threads = new FileThreads({ eachVolume: 1 });
    const unsendable = { call: 'stat', given: [() => undefined] } as const;
    for (let count = 0; count < 2; count += 1) {
      await expect(threads.run('/', unsendable)).rejects.toThrow('could not be cloned');
    }
    expect(threads.isBusy).toBe(false);
    expect((await filesOn(threads).stat('/')).isDirectory()).toBe(true);
  });
});

describe('the main process', () => {
  /**
   * These run in workers, before the first window, in commands without windows, or read only the
   * program's own files.
   */
  const ALLOWED = new Set([
    'command-line/output.ts',
    'main.ts',
    'files/file-worker.ts',
    'imports/import-worker.ts',
    'files/data-folder.ts',
    'files/volume-of.ts',
    'engine/fonts.ts',
    'spelling/dictionary-files.ts',
    'templates/templates.ts',
    'windows/graphics.ts',
    'files/archive-file.ts',
    'command-line/archive-command.ts',
    'past-releases/archive-lock.ts',
    'past-releases/past-releases.ts',
    'past-releases/find-releases.ts',
    'past-releases/import-folders.ts',
    'project-root.ts',
    // Before the first window, to know where the profile is.
    'settings/portable-folder.ts',
  ]);

  it('has no synchronous file calls, which would stop every window while a drive hangs', () => {
    const root = join(__dirname, '..', '..', 'electron');
    const names = readdirSync(root, { recursive: true }).map((name) =>
      String(name).replaceAll(sep, '/'),
    );
    const found = names
      .filter((name) => name.endsWith('.ts') && !ALLOWED.has(name))
      .filter((name) => /\b(?:[a-z]+Sync|statSync)\b/.test(readFileSync(join(root, name), 'utf8')));
    expect(found).toEqual([]);
  });
});
