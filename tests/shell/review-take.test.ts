import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decodeArchive } from '../../core/archive/decode';
import { encodeArchive } from '../../core/archive/encode';
import { suggestionsIn } from '../../core/review/suggestions';
import { sha256 } from '../../electron/files/sha256';
import { answered, replaced, sentOut } from '../exports/support/answered';
import { dateline } from '../support/command-line';
import { release } from '../support/release';
import { temporaryFolder } from '../support/temporary-folder';

const SENT = release([
  { type: 'headline', id: 'h', children: [{ text: 'Talks end in Geneva' }] },
  { type: 'paragraph', id: 'p', children: [{ text: 'Exports grew by 5 percent in October.' }] },
]);

it('takes Word files into a release, says what came, and never takes one twice', async () => {
  const folder = temporaryFolder();
  const { release: sent, bytes } = await sentOut(SENT, ['UNICEF']);
  const path = join(folder, 'talks.dateline');
  writeFileSync(path, encodeArchive({ release: sent, assets: new Map() }));
  const answer = join(folder, 'answer.docx');
  writeFileSync(
    answer,
    answered(bytes, (xml) => replaced(xml, 'Maria', '5 percent', '7 percent')),
  );
  const bad = join(folder, 'bad.docx');
  writeFileSync(bad, '%PDF-1.7');

  const first = dateline('review', 'take', path, answer, bad, '--json');
  expect(first.status).toBe(1);
  const said = JSON.parse(first.stdout);
  expect(said.answers).toMatchObject([
    {
      file: 'answer.docx',
      isTaken: true,
      doubt: null,
      report: { people: [{ name: 'Maria, UNICEF', suggestions: 1, untracked: 0, comments: 0 }] },
    },
  ]);
  expect(said.problems).toMatchObject([{ file: 'bad.docx' }]);
  const { release: now } = decodeArchive(readFileSync(path), sha256);
  expect(suggestionsIn(now)).toMatchObject([{ deleted: '5 percent', inserted: '7 percent' }]);
  expect(now.review?.answers).toMatchObject([{ file: 'answer.docx', how: 'document' }]);

  const after = readFileSync(path);
  const again = dateline('review', 'take', path, answer);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('answer.docx: It was taken in on');
  expect(readFileSync(path)).toEqual(after);
});

it('takes nothing of another release unless it is told to', async () => {
  const folder = temporaryFolder();
  const { release: sent } = await sentOut(SENT);
  const other = await sentOut({ ...SENT, id: 'another' });
  const path = join(folder, 'talks.dateline');
  writeFileSync(path, encodeArchive({ release: sent, assets: new Map() }));
  const answer = join(folder, 'answer.docx');
  writeFileSync(
    answer,
    answered(other.bytes, (xml) => replaced(xml, 'Maria', '5 percent', '7 percent')),
  );
  const before = readFileSync(path);
  const { status, stderr } = dateline('review', 'take', path, answer);
  expect(status).toBe(1);
  expect(stderr).toContain('It is of another release.');
  expect(readFileSync(path)).toEqual(before);
  const { status: forced } = dateline(
    'review',
    'take',
    path,
    answer,
    '--by-text',
    '--from',
    'UNICEF',
  );
  expect(forced).toBe(0);
  const { release: now } = decodeArchive(readFileSync(path), sha256);
  expect(suggestionsIn(now)).toHaveLength(1);
  expect(Object.values(now.review?.people ?? {})).toContainEqual({
    name: 'Maria',
    organisation: 'UNICEF',
  });
});
