import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../core/library/entries/entry';
import { entryJson } from '../../core/library/entry-json';
import { fold } from '../../core/library/fold';
import { Search } from '../../core/library/search';
import { LibraryFolder } from '../../electron/library/library-folder';
import { contactEntry } from '../unit/library/support';
import { median, quantile, type Row, row, timed } from './row';

const CONTACTS = 20_000;
const GIVEN = ['Amal', 'José', 'Daniela', 'Ngozi', 'Fatima', 'Wei', 'Omar', 'Priya', 'Zoë', 'Kofi'];
const FAMILY = [
  'Nasser',
  'García',
  'Reale',
  'Okafor',
  'Haddad',
  'Chen',
  'Diallo',
  'Patel',
  'Müller',
];
const HOUSES = ['Save the Children', 'UNICEF', 'IOM', 'Terre des Hommes', 'Plan International'];
/** What somebody types, letter by letter. */
const TYPED = 'amal nasser 123';

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

function contacts(): Entry[] {
  return Array.from({ length: CONTACTS }, (_, index) =>
    contactEntry({
      id: `contact-${index}`,
      name: `${pick(GIVEN, index)} ${pick(FAMILY, index * 7)} ${index}`,
      role: `Press officer ${index % 40}`,
      organisation: pick(HOUSES, index),
      emails: [`press.${index}@example.org`],
      phones: [`+41 22 ${100_000 + index}`],
    }),
  );
}

/**
 * A keystroke in a search through 20,000 contacts, and opening a library of as many files; each
 * against the plain way on the same data: folding and scanning the array with every keystroke, and
 * reading and parsing the files one after the other without checking them.
 */
export async function bench(): Promise<Row[]> {
  const entries = contacts();
  return [...(await searching(entries)), await opening(entries)];
}

async function searching(entries: readonly Entry[]): Promise<Row[]> {
  const search = new Search();
  for (const entry of entries) search.put(entry);
  const queries = Array.from(TYPED, (_, at) => TYPED.slice(0, at + 1));
  const query = (run: number): string => queries[run % queries.length] ?? '';
  const find = (run: number) =>
    search.find({ text: query(run), kinds: [], tag: '', archived: false });
  const scan = (run: number) => {
    const words = fold(query(run)).split(/\s+/).filter(Boolean);
    return entries.filter((entry) => {
      const all = fold(JSON.stringify(entry));
      return words.every((word) => all.includes(word));
    });
  };
  await timed(queries.length, find);
  const ours = await timed(queries.length * 3, find);
  const rival = median(await timed(queries.length, scan));
  const common = { rivalName: 'plain array scan', unit: 'ms', rival };
  return [
    row({
      ...common,
      name: 'Search in 20,000 contacts, a keystroke',
      ours: median(ours),
      timesAsQuick: 5,
    }),
    row({
      ...common,
      name: 'Search in 20,000 contacts, the slowest of 20 keystrokes',
      ours: quantile(ours, 0.95),
      timesAsQuick: 2,
    }),
  ];
}

async function opening(entries: readonly Entry[]): Promise<Row> {
  const root = mkdtempSync(join(tmpdir(), 'dateline-bench-library-'));
  try {
    const folder = join(root, 'contacts');
    mkdirSync(folder);
    for (const entry of entries) writeFileSync(join(folder, `${entry.id}.json`), entryJson(entry));
    const plain = (): unknown =>
      readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const open = async (): Promise<void> =>
      (await LibraryFolder.open(root, { create: false })).close();
    await timed(1, plain);
    const times = { ours: [] as number[], rival: [] as number[] };
    for (let turn = 0; turn < 3; turn += 1) {
      times.ours.push(...(await timed(1, open)));
      times.rival.push(...(await timed(1, plain)));
    }
    return row({
      name: 'Opening a library of 20,000 files, each checked',
      rivalName: 'reading and parsing them',
      unit: 'ms',
      ours: median(times.ours),
      rival: median(times.rival),
      atMost: 4,
    });
  } finally {
    rmSync(root, { recursive: true });
  }
}
