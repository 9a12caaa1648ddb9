import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TopBlock } from '../../core/release/blocks/block';
import type { Release } from '../../core/release/release';
import { firstChoice, type ReadAnswers, takeAll } from '../../core/review/word/answers';
import { readReviewed } from '../../core/review/word/read-reviewed';
import { roundOf } from '../../core/review/word/round-of';
import { sentAgain } from '../../core/review/word/sent-again';
import { answered, sentOut } from '../exports/support/answered';
import { release } from '../support/release';
import { row as line, median, type Row, timed } from './row';

const PAGES = 20;
const PARAGRAPHS = PAGES * 5;
const ANSWERS = 5;
const CHANGES = 200;
const SENTENCE =
  'The measures suggested by the compact will help improve access to protection, care and support for children.';

const statement = (): Release =>
  release(
    Array.from(
      { length: PARAGRAPHS },
      (_, index): TopBlock => ({
        type: 'paragraph',
        id: `p${index}`,
        children: [{ text: `Paragraph ${index}. ${SENTENCE} ${SENTENCE} ${SENTENCE}` }],
      }),
    ),
  );

/** A document with 200 tracked changes: a word deleted and another put in, a hundred times. */
function changed(xml: string, author: string): string {
  let number = 10_000;
  let left = CHANGES / 2;
  const by = (): string => {
    number += 1;
    return `w:id="${number}" w:author="${author}" w:date="2026-11-30T09:00:00Z"`;
  };
  return xml.replace(
    /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">(Paragraph \d+\. The measures )suggested([^<]*)<\/w:t><\/w:r>/g,
    (whole, look = '', before: string, after: string) => {
      if (left === 0) return whole;
      left -= 1;
      const run = (name: string, text: string): string =>
        `<w:r>${look}<w:${name} xml:space="preserve">${text}</w:${name}></w:r>`;
      return `${run('t', before)}<w:del ${by()}>${run('delText', 'suggested')}</w:del><w:ins ${by()}>${run('t', `proposed by ${author}`)}</w:ins>${run('t', after)}`;
    },
  );
}

/** Five reviewed documents taken into one release, against pandoc only reading the same five. */
export async function bench(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  try {
    const { release: sent, bytes } = await sentOut(statement());
    const files = Array.from({ length: ANSWERS }, (_, index) => {
      const file = answered(bytes, (xml) => changed(xml, `Reviewer ${index}`));
      const path = join(folder, `answer ${index}.docx`);
      writeFileSync(path, file);
      return { path, file };
    });
    const ours = async (): Promise<number> => {
      const answers = files.map(({ file }, index) => ({
        file: `answer ${index}.docx`,
        hash: String(index).padStart(64, '0'),
        document: readReviewed(file),
      }));
      const { round } = roundOf((answers[0] as (typeof answers)[0]).document, sent);
      const lines = await sentAgain(sent, round, () => undefined);
      const read: ReadAnswers = { answers, problems: [], sent: { [round.id ?? 'none']: lines } };
      const choices = answers.map((answer) => firstChoice(answer, sent));
      const { reports } = takeAll(sent, read, choices, '2026-12-01T09:00:00Z');
      return reports.reduce((sum, report) => sum + (report?.people[0]?.suggestions ?? 0), 0);
    };
    const byPandoc = (): void => {
      for (const { path } of files) {
        const to = ['-t', 'native', '-o', join(folder, 'out.txt')];
        execFileSync('pandoc', [path, '--track-changes=all', ...to]);
      }
    };
    const expected = (ANSWERS * CHANGES) / 2;
    const found = await ours();
    if (found !== expected) throw new Error(`${found} changes were taken in, not ${expected}`);
    const times = { ours: [] as number[], pandoc: [] as number[] };
    for (let turn = 0; turn < 5; turn += 1) {
      times.ours.push(...(await timed(1, ours)));
      times.pandoc.push(...(await timed(1, byPandoc)));
    }
    const common = { unit: 'ms', ours: median(times.ours) };
    return [
      line({
        ...common,
        name: 'Taking in five reviewed DOCX of 20 pages with 200 changes each',
        rivalName: 'pandoc --track-changes=all reading them',
        rival: median(times.pandoc),
        atMost: 1,
      }),
      line({
        ...common,
        name: 'The same, in all',
        rivalName: 'one second',
        rival: 1000,
        atMost: 1,
      }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
