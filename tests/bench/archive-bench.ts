import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { encodeArchive } from '../../core/archive/encode';
import { fold } from '../../core/library/fold';
import type { ReadRelease } from '../../core/past-releases/past-release';
import { ANYTHING } from '../../core/past-releases/query';
import { readRelease } from '../../core/past-releases/read-release';
import { SegmentBuilder } from '../../core/past-releases/segment';
import { importFolders } from '../../electron/past-releases/import-folders';
import { FRESH, type IndexedFile, PastReleases } from '../../electron/past-releases/past-releases';
import { quantile, type Row, row, timed } from './row';
import { pastRelease } from './support/past-releases';

const RELEASES = 10_000;
const FILES = 2000;
const PART = 2000;
const SHOWN = 50;
/** A frame of a screen that shows 60 a second, in milliseconds. */
const FRAME = 1000 / 60;
/** What somebody types, letter by letter: words, a name, a phrase, another script, a figure. */
const TYPED = [
  'refugee camp minister',
  'protection enfant',
  '"amal nasser"',
  'حماية أطفال',
  '难民儿童',
  'unicef 120 countries',
];
const QUERIES = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));

/**
 * The archive of 10,000 old releases: building its index, how large that is, and a key in its search;
 * against SQLite's FTS5 (native, which is quicker than its WebAssembly build), MiniSearch, and ripgrep or
 * grep over the same texts.
 */
export async function bench(): Promise<Row[]> {
  const work = mkdtempSync(join(tmpdir(), 'dateline-bench-archive-'));
  try {
    const releases = Array.from({ length: RELEASES }, (_, index) =>
      readRelease(pastRelease(index)),
    );
    const texts = releases.map(({ text }) =>
      text.passages.map(({ text: line }) => line).join('\n'),
    );
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const ours = await build(join(work, 'index'), releases);
    const keys = async (find: (text: string) => unknown, turns: number) => {
      await timed(QUERIES.length, (run) => find(QUERIES[run] ?? ''));
      const times = await timed(QUERIES.length * turns, (run) =>
        find(QUERIES[run % QUERIES.length] ?? ''),
      );
      return quantile(times, 0.95);
    };
    const ourKey = await keys((text) => ours.archive.search({ ...ANYTHING, text }, SHOWN), 3);
    const mini = await miniSearch(texts, keys);
    const fts = sqlite(work, texts);
    const grep = grepped(work, texts);
    return [
      row({
        name: `Archive: an index of ${RELEASES} releases`,
        rivalName: '500 releases a second',
        unit: 'releases/s',
        ours: 500,
        rival: ours.perSecond,
        timesAsQuick: 1,
      }),
      row({
        name: 'Archive: 2000 .dateline files read and indexed',
        rivalName: 'MiniSearch, from texts in memory',
        unit: 's',
        ours: await reading(work),
        rival: mini.seconds * (FILES / RELEASES),
        atMost: 4,
      }),
      row({
        name: 'Archive: the index on disk, without the texts it shows',
        rivalName: '30 % of the text',
        unit: 'MB',
        ours: ours.bytes / 1e6,
        rival: (bytes * 0.3) / 1e6,
        atMost: 1,
      }),
      row({
        name: 'Archive: the index on disk, without the texts it shows',
        rivalName: 'SQLite FTS5, without the texts',
        unit: 'MB',
        ours: ours.bytes / 1e6,
        rival: fts.bytes / 1e6,
        atMost: 1,
      }),
      row({
        name: 'Archive: the index on disk, without the texts it shows',
        rivalName: 'MiniSearch as JSON, which knows no phrases',
        unit: 'MB',
        ours: ours.bytes / 1e6,
        rival: mini.bytes / 1e6,
        atMost: 1,
      }),
      row({
        name: 'Archive: a key in a search of 10,000, p95',
        rivalName: 'a frame',
        unit: 'ms',
        ours: ourKey,
        rival: FRAME,
        atMost: 1,
      }),
      row({
        name: 'Archive: a key in a search of 10,000, p95',
        rivalName: 'SQLite FTS5, native',
        unit: 'ms',
        ours: ourKey,
        rival: fts.key,
        atMost: 1,
      }),
      row({
        name: 'Archive: a key in a search of 10,000, p95',
        rivalName: 'MiniSearch',
        unit: 'ms',
        ours: ourKey,
        rival: mini.key,
        atMost: 1,
      }),
      row({
        name: 'Archive: a key in a search of 10,000, p95',
        rivalName: grep.name,
        unit: 'ms',
        ours: ourKey,
        rival: grep.key,
        atMost: 1,
      }),
    ];
  } finally {
    rmSync(work, { recursive: true });
  }
}

async function build(root: string, releases: readonly ReadRelease[]) {
  const archive = PastReleases.open(root);
  const start = performance.now();
  let kept = 0;
  for (let from = 0; from < releases.length; from += PART) {
    const builder = new SegmentBuilder();
    const files = releases.slice(from, from + PART).map((release, number): IndexedFile => {
      const index = from + number;
      const path = `/releases/${2016 + (index % 10)}/release-${index}.dateline`;
      const hash = index.toString(16).padStart(32, '0');
      const at = { segment: FRESH, release: builder.add(release) };
      return { path, size: 4000, changed: 1_700_000_000_000 + index, hash, at, problem: null };
    });
    kept += builder.textBytes;
    await archive.commit(files, [], builder);
  }
  const seconds = (performance.now() - start) / 1000;
  return { archive, perSecond: releases.length / seconds, bytes: sizeOf(root) - kept };
}

const sizeOf = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

/** How long it takes to read and index files, in seconds. */
async function reading(work: string): Promise<number> {
  const [folder, root] = [join(work, 'files'), join(work, 'of-files')];
  mkdirSync(folder);
  for (let index = 0; index < FILES; index += 1) {
    const archive = { release: pastRelease(index), assets: new Map() };
    writeFileSync(join(folder, `${index}.dateline`), encodeArchive(archive));
  }
  const archive = PastReleases.open(root);
  await archive.addFolder(folder);
  const start = performance.now();
  const { read } = await importFolders(archive, root, {
    readOther: () => Promise.reject(new Error('there are none')),
    atATime: 1,
    signal: new AbortController().signal,
    tell: () => undefined,
  });
  if (read !== FILES) throw new Error(`only ${read} files were read`);
  return (performance.now() - start) / 1000;
}

async function miniSearch(
  texts: readonly string[],
  keys: (find: (text: string) => unknown, turns: number) => Promise<number>,
) {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    processTerm: (term) => fold(term),
  });
  const start = performance.now();
  index.addAll(texts.map((text, id) => ({ id, text })));
  const seconds = (performance.now() - start) / 1000;
  const find = (text: string) =>
    index.search(text.replace(/"/g, ''), { prefix: true, combineWith: 'AND' }).slice(0, SHOWN);
  const key = await keys(find, 1);
  return { seconds, key, bytes: Buffer.byteLength(JSON.stringify(index)) };
}

/** FTS5 by SQLite's own shell, which takes the time of each query. */
function sqlite(work: string, texts: readonly string[]) {
  const [database, script] = [join(work, 'fts.db'), join(work, 'fts.sql')];
  const quoted = (text: string): string => `'${text.replace(/'/g, "''")}'`;
  const queries = QUERIES.map((text) => {
    const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return '';
    const match = text.startsWith('"')
      ? `"${words.join(' ')}"*`
      : words.map((word) => `"${word}"*`).join(' ');
    return `SELECT count(*) FROM (SELECT rowid FROM t WHERE t MATCH ${quoted(match)} ORDER BY rank LIMIT ${SHOWN});`;
  }).filter(Boolean);
  writeFileSync(
    script,
    [
      'PRAGMA journal_mode = OFF;',
      "CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='unicode61 remove_diacritics 2');",
      'BEGIN;',
      ...texts.map((text) => `INSERT INTO t(body) VALUES (${quoted(text)});`),
      'COMMIT;',
      "INSERT INTO t(t) VALUES ('optimize');",
      'VACUUM;',
      '.timer on',
      ...queries,
      ...queries,
    ].join('\n'),
  );
  const output = execFileSync('sqlite3', [database], {
    input: `.read ${script}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const times = [...output.matchAll(/Run Time: real ([\d.]+)/g)].map(
    ([, time]) => Number(time) * 1000,
  );
  return { key: quantile(times.slice(-queries.length), 0.95), bytes: statSync(database).size };
}

/** A search by hand: ripgrep where it is installed, else grep. */
function grepped(work: string, texts: readonly string[]) {
  const folder = join(work, 'texts');
  mkdirSync(folder);
  texts.forEach((text, index) => {
    writeFileSync(join(folder, `${index}.txt`), text);
  });
  const [program, args] = isInstalled('rg')
    ? ['rg', ['--count-matches', '--ignore-case', '--fixed-strings']]
    : ['grep', ['-r', '-i', '-l', '-F']];
  const times = TYPED.map((text) => {
    const start = performance.now();
    try {
      const words = text.replace(/"/g, '');
      execFileSync(program, [...args, words, folder], { stdio: 'ignore' });
    } catch {
      // It exits with 1 where it finds nothing.
    }
    return performance.now() - start;
  });
  return { name: program === 'rg' ? 'ripgrep' : 'grep', key: quantile(times, 0.95) };
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
