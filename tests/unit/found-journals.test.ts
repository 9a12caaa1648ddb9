import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../core/journal/frame';
import { JournalLog } from '../../core/journal/log';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { parseRelease } from '../../core/release/parse';
import { findJournals } from '../../electron/journal/found-journals';
import { JournalWriter } from '../../electron/journal/journal-writer';
import { readJournal } from '../../electron/journal/read-journal';
import { release } from '../support/release';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-11-24T22:00:00Z');
const START = parseRelease(release());
const session = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A writer on a new journal, and a function that types a word in it. */
function journalIn(data: string, number: number) {
  const writer = new JournalWriter({
    folder: join(data, session(number)),
    log: new JournalLog(
      {
        type: 'header',
        format: 1,
        session: session(number),
        document: START.id,
        path: null,
        name: `Release ${number}`,
      },
      START,
    ),
    pictures: () => new Map(),
    onTrouble: (error) => {
      throw error;
    },
  });
  let now = START;
  const type = (text: string, at: number): void => {
    const operations: Operation[] = [{ type: 'insert_text', path: [0, 0, 0], offset: 0, text }];
    const before = now;
    now = applyOperations(before, operations);
    writer.edit({ at, before, after: now, operations });
  };
  return { writer, type };
}

const folder = (): string => mkdtempSync(join(tmpdir(), 'dateline-journals-'));
const find = (data: string, now = NOW) => findJournals(data, () => false, now);

describe('what the next start finds', () => {
  it('lists unsaved documents, latest first, with their words', async () => {
    const data = folder();
    for (const [number, text] of [
      [1, 'one two '],
      [2, 'three '],
    ] as const) {
      const { writer, type } = journalIn(data, number);
      type(text, NOW - DAY + number);
      await writer.flush();
    }
    const { journals, problems } = await find(data);
    expect(journals.map(({ title, words }) => [title, words.added])).toEqual([
      ['Release 2', 1],
      ['Release 1', 2],
    ]);
    expect(problems).toEqual([]);
  });

  it('is nothing where all was saved, and that journal goes', async () => {
    const data = folder();
    const { writer, type } = journalIn(data, 1);
    type('saved ', NOW);
    writer.saved({ at: NOW, path: '/a.dateline', name: 'a', release: START, since: 0 });
    await writer.flush();
    expect((await find(data)).journals).toEqual([]);
    expect(readdirSync(data)).toEqual([]);
  });

  it('stays for a week when it was closed without saving', async () => {
    const data = folder();
    const { writer, type } = journalIn(data, 1);
    type('closed ', NOW);
    await writer.setAside(NOW);
    expect((await find(data, NOW + 6 * DAY)).journals).toHaveLength(1);
    expect((await find(data, NOW + 8 * DAY)).journals).toHaveLength(0);
    expect(readdirSync(data)).toEqual([]);
  });

  it('survives a clock that went back: nothing is old, and no time is shown from the future', async () => {
    const data = folder();
    const crashed = journalIn(data, 1);
    crashed.type('crashed ', NOW);
    await crashed.writer.flush();
    const closed = journalIn(data, 2);
    closed.type('closed ', NOW);
    await closed.writer.setAside(NOW);
    const yearsBefore = NOW - 3000 * DAY;
    const { journals } = await find(data, yearsBefore);
    expect(journals.map(({ lastEdit, closedAt }) => [lastEdit, closedAt])).toEqual([
      [null, yearsBefore],
      [null, null],
    ]);
  });

  it('names one of 1 GB in a sentence without reading it, and leaves it', async () => {
    const data = folder();
    mkdirSync(join(data, session(1)));
    const path = join(data, session(1), '1.journal');
    writeFileSync(path, '');
    truncateSync(path, 2 ** 30);
    const { journals, problems } = await find(data);
    expect(journals).toEqual([]);
    expect(problems[0]?.message).toContain('larger than Dateline ever writes');
    expect(problems[0]?.advice).toContain(data);
    expect(readdirSync(join(data, session(1)))).toEqual(['1.journal']);
  });

  it('comes from the journal before, where the latest is damaged', async () => {
    const data = folder();
    const { writer, type } = journalIn(data, 1);
    type('kept ', NOW);
    await writer.flush();
    writeFileSync(join(data, session(1), '2.journal'), 'garbage\n');
    const { release: found, damaged } = await readJournal(join(data, session(1)));
    expect(JSON.stringify(found)).toContain('kept ');
    expect(damaged).toBe(true);
  });
});

describe('a profile with more journals than anybody looks through', () => {
  it('lists those that were written last, and says how many more there are', async () => {
    const data = folder();
    const { writer, type } = journalIn(data, 0);
    type('one two ', NOW - 60_000);
    await writer.flush();
    for (let number = 1; number <= 230; number += 1) {
      cpSync(join(data, session(0)), join(data, session(number)), { recursive: true });
      const time = new Date(NOW - number * 1000);
      utimesSync(join(data, session(number)), time, time);
    }
    rmSync(join(data, session(0)), { recursive: true });
    const { journals, problems } = await find(data);
    expect(journals).toHaveLength(200);
    expect(journals.map((each) => each.session)).toContain(session(1));
    expect(journals.map((each) => each.session)).not.toContain(session(230));
    expect(problems.map(({ message }) => message)).toEqual([
      'There are 30 older unsaved releases, which are not listed here.',
    ]);
    expect(readdirSync(data)).toHaveLength(230);
  });
});

describe('a journal whose records are whole and whose nodes are none', () => {
  it('gives way to the one before it', async () => {
    const data = folder();
    const { writer, type } = journalIn(data, 1);
    type('one two ', NOW);
    await writer.flush();
    const header = { type: 'header', format: 1, session: session(1), document: 'x', path: null };
    const nonsense = { ...START, children: [{ type: 'paragraph', children: [null, 7] }] };
    const bytes = [
      encodeFrame(0, { ...header, name: 'x' }),
      encodeFrame(1, { type: 'snapshot', release: nonsense }),
    ];
    writeFileSync(join(data, session(1), '2.journal'), Buffer.concat(bytes));
    const { release: found, damaged } = await readJournal(join(data, session(1)));
    expect(found.children[0]).toEqual({ type: 'paragraph', children: [{ text: 'one two ' }] });
    expect(damaged).toBe(true);
  });
});
