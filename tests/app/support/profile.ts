import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalLog } from '../../../core/journal/log';
import { applyOperations } from '../../../core/release/operations/apply';
import type { Operation } from '../../../core/release/operations/operation';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../../support/release';

const MINUTE = 60_000;
const before = parseRelease(
  release([{ type: 'headline', children: [{ text: ' welcomes the compact' }] }]),
);

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dateline-app-'));
export const journalsOf = (folder: string): string => join(folder, 'profile', 'journals');
export const sessionOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Puts a journal into the profile of a run that has not begun; gives back its path. */
export function leaveJournal(folder: string, number: number, bytes: Uint8Array): string {
  const place = join(journalsOf(folder), sessionOf(number));
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, '1.journal'), bytes);
  return join(place, '1.journal');
}

/** The journal of a release that began with its headline, into which a name was typed. */
export function journalOf(
  number: number,
  name: string,
  { path = null, at = Date.now() - MINUTE }: { path?: string | null; at?: number } = {},
): Buffer {
  const header = { type: 'header', format: 1, session: sessionOf(number) } as const;
  const log = new JournalLog({ ...header, document: before.id, path, name }, before);
  const typed = [...name].map((text, offset): Operation[] => [
    { type: 'insert_text', path: [0, 0, 0], offset, text },
  ]);
  const lines = [log.whole()];
  let now = before;
  for (const operations of typed) {
    const after = applyOperations(now, operations);
    lines.push(log.edit({ at, before: now, after, operations }));
    now = after;
  }
  return Buffer.concat(lines);
}
