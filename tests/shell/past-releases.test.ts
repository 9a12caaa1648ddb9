import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeArchive } from '../../core/archive/encode';
import type { ArchiveState } from '../../core/bridge/messages/past-releases';
import { UserError } from '../../core/errors';
import { ANYTHING } from '../../core/past-releases/query';
import type { Release } from '../../core/release/release';
import type {
  ArchiveProtocol,
  ArchiveThreadData,
} from '../../electron/past-releases/archive-protocol';
import { type ImportProgress, importFolders } from '../../electron/past-releases/import-folders';
import { INDEX_DAMAGED, PastReleases } from '../../electron/past-releases/past-releases';
import { startWorker, WorkerClient } from '../../electron/workers/worker-client';
import { pastRelease } from '../bench/support/past-releases';

const DATE = new Date('2026-01-01T00:00:00Z');

/** A profile and a folder of `.dateline` files. */
function workplace(count: number) {
  const base = mkdtempSync(join(tmpdir(), 'dateline-archive-'));
  const [root, folder] = [join(base, 'profile'), join(base, 'releases')];
  mkdirSync(folder);
  for (let index = 0; index < count; index += 1) put(folder, index);
  return { base, root, folder };
}

function put(folder: string, index: number, name = `release-${index}.dateline`): void {
  const archive = { release: pastRelease(index), assets: new Map() };
  writeFileSync(join(folder, name), encodeArchive(archive));
}

interface Choices {
  readonly signal?: AbortSignal;
  readonly tell?: (progress: ImportProgress) => void;
  readonly readOther?: (path: string) => Promise<Release>;
}

const refuse = (path: string): Promise<Release> =>
  Promise.reject(new UserError(`${path} cannot be read.`, 'Leave it out.'));

function update(archive: PastReleases, root: string, choices: Choices = {}) {
  const { signal = new AbortController().signal, tell = () => undefined } = choices;
  const readOther = choices.readOther ?? refuse;
  return importFolders(archive, root, { readOther, atATime: 2, signal, tell });
}

async function filled(count: number) {
  const place = workplace(count);
  const archive = PastReleases.open(place.root);
  await archive.addFolder(place.folder);
  const result = await update(archive, place.root);
  return { ...place, archive, result };
}

const paths = (archive: PastReleases, text: string): string[] =>
  archive.search({ ...ANYTHING, text }, 50).hits.map(({ path }) => path);

describe('an archive of old releases', () => {
  it('takes in a folder with those in it, and finds them, also when it is opened again', async () => {
    const { root, folder } = workplace(3);
    mkdirSync(join(folder, 'older', 'oldest'), { recursive: true });
    put(join(folder, 'older', 'oldest'), 7);
    const archive = PastReleases.open(root);
    await archive.addFolder(folder);
    const result = await update(archive, root);
    expect(result).toMatchObject({ read: 4, unchanged: 0, failures: [], isStopped: false });
    const expected = [join(folder, 'older', 'oldest', 'release-7.dateline')];
    expect(paths(archive, '"No 7"')).toEqual(expected);
    expect(paths(PastReleases.open(root), '"No 7"')).toEqual(expected);
  });

  it('reads again only what is new or was changed, and forgets what is gone', async () => {
    const { root, folder, archive } = await filled(4);
    put(folder, 50, 'release-0.dateline');
    put(folder, 51);
    rmSync(join(folder, 'release-1.dateline'));
    // Another time, the same contents.
    utimesSync(join(folder, 'release-2.dateline'), DATE, DATE);
    const result = await update(archive, root);
    expect(result).toMatchObject({ read: 3, unchanged: 1, removed: 1 });
    expect(paths(archive, '"No 0"')).toEqual([]);
    expect(paths(archive, '"No 1"')).toEqual([]);
    expect(paths(archive, '"No 50"')).toEqual([join(folder, 'release-0.dateline')]);
    expect(paths(archive, '"No 51"')).toHaveLength(1);
  });

  it('shows two files with the same contents once, and the other when one goes', async () => {
    const { root, folder, archive } = await filled(2);
    copyFileSync(join(folder, 'release-0.dateline'), join(folder, 'copy.dateline'));
    await update(archive, root);
    expect(paths(archive, '"No 0"')).toHaveLength(1);
    rmSync(join(folder, 'release-0.dateline'));
    await update(archive, root);
    expect(paths(archive, '"No 0"')).toEqual([join(folder, 'copy.dateline')]);
  });

  it('has a row for each file that cannot be read, and reads the others', async () => {
    const { root, folder } = workplace(2);
    writeFileSync(join(folder, 'broken.dateline'), 'PK nothing');
    writeFileSync(join(folder, 'letter.docx'), 'no document');
    writeFileSync(join(folder, 'table.xlsx'), 'not asked for');
    writeFileSync(join(folder, '~$letter.docx'), 'of a program that runs');
    const archive = PastReleases.open(root);
    await archive.addFolder(folder);
    const { read, failures } = await update(archive, root);
    expect(read).toBe(2);
    expect(failures.map(({ path }) => path).sort()).toEqual([
      join(folder, 'broken.dateline'),
      join(folder, 'letter.docx'),
    ]);
    for (const { message, advice } of failures)
      expect(`${message} ${advice}`).toMatch(/\w\. \w.*\.$/);
    // They are kept with the index, and tried again the next time.
    expect(PastReleases.open(root).files.get(join(folder, 'letter.docx'))?.problem).toBeTruthy();
    const again = await update(archive, root, { readOther: async () => pastRelease(99) });
    expect(again).toMatchObject({ read: 1, unchanged: 2 });
    expect(paths(archive, '"No 99"')).toEqual([join(folder, 'letter.docx')]);
  });

  it('goes on where it was cancelled', async () => {
    const { root, folder } = workplace(12);
    // The newest is read first.
    writeFileSync(join(folder, 'newest.docx'), 'read by another program');
    utimesSync(join(folder, 'newest.docx'), new Date(), new Date(Date.now() + 60_000));
    const archive = PastReleases.open(root);
    await archive.addFolder(folder);
    const stop = new AbortController();
    const readOther = async (): Promise<Release> => {
      stop.abort();
      return pastRelease(100);
    };
    const first = await update(archive, root, { signal: stop.signal, readOther });
    expect(first.isStopped).toBe(true);
    expect(first.read).toBeLessThan(4);
    expect(paths(archive, '"No 100"')).toHaveLength(1);
    const rest = await update(PastReleases.open(root), root);
    expect(rest).toMatchObject({ unchanged: first.read, read: 13 - first.read, failures: [] });
  });

  it('says how far it is', async () => {
    const { root, folder } = workplace(5);
    const archive = PastReleases.open(root);
    await archive.addFolder(folder);
    const told: ImportProgress[] = [];
    await update(archive, root, { tell: (progress) => told.push(progress) });
    expect(told.at(-1)).toMatchObject({ done: 5, total: 5, failed: 0 });
  });

  it('never changes the releases, and follows no link', async () => {
    const { base, root, folder } = workplace(1);
    const outside = join(base, 'outside');
    mkdirSync(outside);
    put(outside, 77);
    symlinkSync(outside, join(folder, 'link'));
    symlinkSync(join(outside, 'release-77.dateline'), join(folder, 'file.dateline'));
    symlinkSync(folder, join(folder, 'circle'));
    chmodSync(join(folder, 'release-0.dateline'), 0o444);
    const before = readFileSync(join(folder, 'release-0.dateline'));
    const archive = PastReleases.open(root);
    await archive.addFolder(folder);
    expect(await update(archive, root)).toMatchObject({ read: 1, failures: [] });
    expect(readFileSync(join(folder, 'release-0.dateline'))).toEqual(before);
    expect(paths(archive, '"No 77"')).toEqual([]);
  });

  it('keeps what it knows of a folder that is away, and says so', async () => {
    const { root, folder, archive } = await filled(2);
    renameSync(folder, `${folder}-away`);
    const { removed, failures } = await update(archive, root);
    expect(removed).toBe(0);
    expect(failures.map(({ path }) => path)).toEqual([folder]);
    expect(paths(archive, '"No 1"')).toHaveLength(1);
  });

  it('forgets a folder that is taken out', async () => {
    const { root, folder, archive } = await filled(2);
    await archive.removeFolder(folder);
    expect(paths(archive, '')).toEqual([]);
    expect(PastReleases.open(root).folders).toEqual([]);
    expect(readdirSync(root).filter((name) => name.endsWith('.bin'))).toEqual([]);
  });

  it.each(['files.json', 'segment'])(
    'builds the index again where %s is damaged',
    async (which) => {
      const { root } = await filled(3);
      const name = readdirSync(root).find((each) => each.startsWith(which)) ?? '';
      const bytes = readFileSync(join(root, name));
      writeFileSync(join(root, name), bytes.subarray(0, bytes.length - 9));
      const again = PastReleases.open(root);
      expect(again.trouble).toBe(INDEX_DAMAGED);
      expect(paths(again, '"No 1"')).toEqual([]);
      expect(await update(again, root)).toMatchObject({ read: 3, unchanged: 0 });
      expect(again.trouble).toBeNull();
      expect(paths(again, '"No 1"')).toHaveLength(1);
    },
  );

  it('asks for the folders where their list is damaged, and keeps the rest', async () => {
    const { root } = await filled(2);
    appendFileSync(join(root, 'folders.json'), '}');
    const again = PastReleases.open(root);
    expect(again.trouble).toContain('add your folders again');
    expect(paths(again, '"No 1"')).toHaveLength(1);
  });

  it('reads an index of another version as none', async () => {
    const { root } = await filled(1);
    const path = join(root, 'files.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"version":1', '"version":9'));
    expect(PastReleases.open(root).isDamaged).toBe(true);
  });

  it('puts small parts of the index together', async () => {
    const { root, folder, archive } = await filled(2);
    for (let index = 10; index < 14; index += 1) {
      put(folder, index);
      await update(archive, root);
    }
    expect(readdirSync(root).filter((name) => name.endsWith('.bin'))).toHaveLength(1);
    expect(paths(archive, '"No 12"')).toHaveLength(1);
    expect(paths(PastReleases.open(root), '')).toHaveLength(6);
  });

  it('sees what another program has put into the index', async () => {
    const { root, folder, archive } = await filled(1);
    put(folder, 5);
    await update(PastReleases.open(root), root);
    expect(paths(archive, '"No 5"')).toHaveLength(1);
  });

  it('lets only one program change the index at a time', async () => {
    const { root, archive } = await filled(1);
    writeFileSync(join(root, 'import.lock'), String(process.pid));
    await expect(update(archive, root)).rejects.toThrow('another Dateline');
    // One that has ended in the middle holds up nobody.
    writeFileSync(join(root, 'import.lock'), '999999999');
    expect(await update(archive, root)).toMatchObject({ unchanged: 1 });
  });

  it('keeps what two programs put into it one after the other', async () => {
    const { base, root, folder } = workplace(2);
    const other = join(base, 'other');
    mkdirSync(other);
    put(other, 7);
    const [one, two] = [PastReleases.open(root), PastReleases.open(root)];
    await one.addFolder(folder);
    await update(one, root);
    await two.addFolder(other);
    expect(await update(two, root)).toMatchObject({ read: 1, unchanged: 2 });
    const again = PastReleases.open(root);
    expect(again.folders).toEqual([folder, other]);
    expect(paths(again, '')).toHaveLength(3);
    await one.removeFolder(folder);
    expect(PastReleases.open(root).folders).toEqual([other]);
    expect(paths(PastReleases.open(root), '')).toEqual([join(other, 'release-7.dateline')]);
  });

  it('takes no folder out while another program brings it up to date', async () => {
    const { root, folder, archive } = await filled(1);
    writeFileSync(join(root, 'import.lock'), String(process.pid));
    await expect(archive.removeFolder(folder)).rejects.toThrow('another Dateline');
    expect(PastReleases.open(root).folders).toEqual([folder]);
    expect(paths(archive, '')).toHaveLength(1);
  });
});

describe('the archive on the command line', () => {
  const dateline = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['bundle/main/cli.cjs', 'archive', ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  it('takes folders in, searches them, and says what it holds', () => {
    const { root, folder } = workplace(6);
    writeFileSync(
      join(folder, 'page.html'),
      '<h1>Minister opens the new clinic</h1><p>GENEVA, 3 May 2021 – The clinic has opened.</p>',
    );
    const at = ['--archive', root];
    const added = dateline('add', folder, ...at);
    expect(added.stderr).toBe('');
    expect(added).toMatchObject({ status: 0, stdout: '7 taken in.\n' });
    expect(dateline('add', folder, ...at).stdout).toBe('0 taken in, 7 were there already.\n');
    const found = JSON.parse(dateline('search', 'No 4', '--json', ...at).stdout);
    expect(found).toMatchObject({
      total: 1,
      releases: [{ path: join(folder, 'release-4.dateline'), language: 'en-GB' }],
    });
    const [{ passage, marks }] = found.releases;
    expect(passage.slice(...marks.at(-1))).toBe('No 4');
    const page = JSON.parse(dateline('search', 'new clinic', '--json', ...at).stdout);
    expect(page).toMatchObject({
      total: 1,
      releases: [{ path: join(folder, 'page.html'), title: 'Minister opens the new clinic' }],
    });
    const french = JSON.parse(dateline('search', '--language', 'fr', '--json', ...at).stdout);
    expect(french.total).toBe(1);
    const line = dateline('search', '"No 4"', ...at).stdout;
    expect(line.split('\t')[1]).toBe(join(folder, 'release-4.dateline'));
    const status = JSON.parse(dateline('status', '--json', ...at).stdout);
    expect(status).toMatchObject({ releases: 7, failures: [], trouble: null });
  });

  it('exits with 1 where a file cannot be read, and names it', () => {
    const { root, folder } = workplace(1);
    writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004');
    const { status, stdout, stderr } = dateline('add', folder, '--archive', root);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '1 taken in.\n' });
    expect(stderr).toContain(join(folder, 'broken.docx'));
    expect(stderr).not.toContain('    at ');
    expect(dateline('status', '--archive', root).stderr).toContain('broken.docx');
  });

  it('refuses what it cannot mean', () => {
    const { root } = workplace(0);
    expect(dateline('add', join(root, 'nowhere'), '--archive', root).status).toBe(1);
    expect(dateline('search', 'a', '--kind', 'poem', '--archive', root).status).toBe(2);
    expect(dateline('search', 'a', '--from', 'May', '--archive', root).status).toBe(2);
  });
});

it('takes in folders that are added within a moment of one another', async () => {
  const [first, second] = [workplace(2), workplace(3)];
  const workerData: ArchiveThreadData = { root: first.root, atATime: 1 };
  let imports = 0;
  const client = new WorkerClient<ArchiveProtocol>({
    start: () => startWorker('archive-worker', { workerData }),
    onEvent: (event) => {
      if ('progress' in event && event.progress === null) imports += 1;
    },
  });
  const add = (folder: string) =>
    client.request({ call: 'addFolders', data: { folders: [folder] } });
  await Promise.all([add(first.folder), add(second.folder)]);
  await expect.poll(() => imports).toBe(2);
  const state = (await client.request({ call: 'state', data: null })) as ArchiveState;
  expect(state.folders.map(({ files }) => files).sort()).toEqual([2, 3]);
  expect(await client.request({ call: 'failures', data: null })).toEqual([]);
  await client.close();
});
