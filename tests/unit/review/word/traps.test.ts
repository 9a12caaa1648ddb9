import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../../core/release/blocks/block';
import type { Paragraph } from '../../../../core/release/blocks/paragraph';
import { parseRelease } from '../../../../core/release/parse';
import type { Release } from '../../../../core/release/release';
import type { Thread } from '../../../../core/release/review/review';
import { findAnchor, passageOf, textLines } from '../../../../core/review/anchor';
import { allDecided } from '../../../../core/review/decide';
import { suggestionsIn } from '../../../../core/review/suggestions';
import { readReviewed } from '../../../../core/review/word/read-reviewed';
import type { SentLine } from '../../../../core/review/word/sent-lines';
import { cell, row, table } from '../../../imports/docx/support/make-docx';
import { release } from '../../../support/release';
import {
  change,
  del,
  ins,
  LATER,
  linesOf,
  para,
  run,
  SENT_AT,
  take,
  textOf,
  wordFile,
} from './support/word-file';

const FIRST = 'Exports grew by 5 percent in October.';
const SECOND = 'The ministers meet in Geneva on Friday.';
const line = (text: string, id: string): Paragraph => ({
  type: 'paragraph',
  id,
  children: [{ text }],
});
const SENT = release([line(FIRST, 'b0'), line(SECOND, 'b1')]);

const accepted = (one: Release): string => textOf(allDecided(one, 'accept'));
const rejected = (one: Release): string => textOf(allDecided(one, 'reject'));

const W15 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
const comment = (id: number, author: string | null, text: string, at = LATER): string =>
  `<w:comment w:id="${id}"${author === null ? '' : ` w:author="${author}"`} w:date="${at}"><w:p w14:paraId="000000F${id}">${run(text)}</w:p></w:comment>`;

/** The threads of a release: what each is about, what was said by whom, and whether it is closed. */
const threads = (one: Release) =>
  (one.review?.threads ?? []).map(({ anchor, comments, resolved }) => ({
    words: findAnchor(anchor, textLines(one)).map(
      ({ path, start: from, end: to }) =>
        textLines(one)
          .find((each) => each.path.join() === path.join())
          ?.text.slice(from, to) ?? '',
    ),
    said: comments.map(({ by, text }) => `${one.review?.people[by]?.name}: ${text}`),
    isClosed: resolved !== null,
  }));

/** Whose each suggestion is, and what it takes out and puts in. */
const whoseIn = (one: Release): string[][] =>
  suggestionsIn(one).map(({ by, deleted, inserted }) => [
    one.review?.people[by]?.name ?? '',
    deleted,
    inserted,
  ]);

describe('comments', () => {
  it('come with their replies and their state, on the words that they are about', () => {
    const body =
      para(
        0,
        run('Exports grew by ') +
          start(1) +
          start(2) +
          run('5 percent') +
          end(1) +
          end(2) +
          run(' in October.'),
      ) + para(1, run(SECOND));
    const file = wordFile(SENT, {
      body,
      comments: comment(1, 'Maria', 'Sure?') + comment(2, 'Bo', 'Yes.'),
      relations: { ex: ['commentsExtended', 'commentsExtended.xml'] },
      files: {
        'word/commentsExtended.xml': `<w15:commentsEx ${W15}><w15:commentEx w15:paraId="000000F1" w15:done="1"/><w15:commentEx w15:paraId="000000F2" w15:paraIdParent="000000F1" w15:done="1"/></w15:commentsEx>`,
      },
    });
    const { release: now } = take(SENT, [file]);
    expect(threads(now)).toEqual([
      { words: ['5 percent'], said: ['Maria: Sure?', 'Bo: Yes.'], isClosed: true },
    ]);
    const again = take(SENT, [file], { now });
    expect(threads(again.release)).toHaveLength(1);
  });

  it('of Google Docs are threads by their place, and closed where it says so in words', () => {
    const marks = [1, 2, 3];
    const body =
      para(
        0,
        run('Exports ') +
          marks.map(start).join('') +
          run('grew') +
          marks.map(end).join('') +
          run(' by 5 percent in October.'),
      ) + para(1, run(SECOND));
    const { release: now } = take(SENT, [
      wordFile(SENT, {
        body,
        comments:
          comment(1, 'Maria', 'Rose?') +
          comment(2, 'Bo', 'No.') +
          comment(3, 'Bo', '_Marked as resolved_'),
      }),
    ]);
    expect(threads(now)).toEqual([
      { words: ['grew'], said: ['Maria: Rose?', 'Bo: No.'], isClosed: true },
    ]);
  });

  it('may reach over paragraphs, stand in an insertion, have no author, or only a sign', () => {
    const body =
      para(0, run('Exports grew') + start(1) + run(' by 5 percent in October.')) +
      para(
        1,
        run('The ministers') +
          end(1) +
          change('ins', 'Bo', start(2) + run(' of trade') + end(2)) +
          run(' meet in Geneva on Friday.') +
          '<w:r><w:commentReference w:id="3"/></w:r>',
      );
    const { release: now } = take(SENT, [
      wordFile(SENT, {
        body,
        comments:
          comment(1, null, 'All of it') + comment(2, 'Bo', 'New') + comment(3, 'Cy', 'Here'),
      }),
    ]);
    expect(threads(now)).toMatchObject([
      { words: [' by 5 percent in October.', 'The ministers'], said: [': All of it'] },
      { words: [' of trade'], said: ['Bo: New'] },
      { said: ['Cy: Here'] },
    ]);
    expect(parseRelease(structuredClone(now))).toEqual(now);
  });

  it('that were sent are known, and a removed one does not come back', () => {
    const person = { ana: { name: 'Ana Sá', organisation: 'Plan' } };
    const then: Release = { ...SENT, review: { people: person, threads: [] } };
    const body = para(0, start(1) + start(2) + run(FIRST) + end(1) + end(2)) + para(1, run(SECOND));
    const { release: now } = take(then, [
      wordFile(then, {
        body,
        sent: {
          authors: { 'Ana Sá, Plan': 'ana' },
          comments: [{ id: 'k1', author: 'Ana Sá, Plan', at: '2026-11-19T09:00:00Z' }],
        },
        comments:
          comment(1, 'Ana Sá, Plan', 'Ours', '2026-11-19T09:00:00Z') +
          comment(2, 'Bo', 'An answer'),
      }),
    ]);
    expect(threads(now).map(({ said }) => said)).toEqual([['Bo: An answer']]);
  });

  const ANA = 'Ana Sá, Plan';
  const BEFORE = '2026-11-19T09:00:00Z';
  const asked = (resolved: Thread['resolved']): Release => ({
    ...SENT,
    review: {
      people: { ana: { name: 'Ana Sá', organisation: 'Plan' } },
      threads: [
        {
          id: 't1',
          anchor: { type: 'text', passages: [passageOf(FIRST, 0, 7, 'b0')] },
          comments: [{ id: 'k1', by: 'ana', at: BEFORE, text: 'Sure?' }],
          resolved,
        },
      ],
    },
  });

  it('are taken where a person who was in the document writes more by a clock that is behind', () => {
    const then = asked(null);
    const body =
      para(0, start(1) + run('Exports') + end(1) + run(FIRST.slice(7))) +
      para(1, start(2) + run(SECOND) + end(2));
    const file = wordFile(then, {
      body,
      sent: { authors: { [ANA]: 'ana' }, comments: [{ id: 'k1', author: ANA, at: BEFORE }] },
      // Word writes local time as UTC: it was made after the document was sent.
      comments: comment(1, ANA, 'Sure?', BEFORE) + comment(2, ANA, 'Not Friday.', SENT_AT),
    });
    const { release: now } = take(then, [file]);
    expect(threads(now).map(({ said }) => said)).toEqual([
      ['Ana Sá: Sure?'],
      ['Ana Sá, Plan: Not Friday.'],
    ]);
  });

  it('that were closed when they were sent do not close a thread that was reopened here', () => {
    const then = asked(null);
    const body =
      para(0, start(1) + run('Exports') + end(1) + run(FIRST.slice(7))) + para(1, run(SECOND));
    const fileWith = (closed: boolean): Uint8Array =>
      wordFile(then, {
        body,
        sent: {
          authors: { [ANA]: 'ana' },
          comments: [
            { id: 'k1', author: ANA, at: BEFORE, ...(closed && { closed: true as const }) },
          ],
        },
        comments: comment(1, ANA, 'Sure?', BEFORE),
        relations: { ex: ['commentsExtended', 'commentsExtended.xml'] },
        files: {
          'word/commentsExtended.xml': `<w15:commentsEx ${W15}><w15:commentEx w15:paraId="000000F1" w15:done="1"/></w15:commentsEx>`,
        },
      });
    const untouched = take(then, [fileWith(true)]);
    expect(threads(untouched.release)).toMatchObject([{ isClosed: false }]);
    expect(untouched.answers[0]?.resolved).toBe(0);
    const closed = take(then, [fileWith(false)]);
    expect(threads(closed.release)).toMatchObject([{ isClosed: true }]);
  });
});

describe('tables', () => {
  const TABLE: TopBlock = {
    type: 'table',
    headerRow: false,
    caption: '',
    children: [0, 1].map((index) => ({
      type: 'table-row' as const,
      children: [0, 1].map((column) => ({
        type: 'table-cell' as const,
        children: [line(`cell ${index}${column}`, `c${index}${column}`)],
      })),
    })),
  };
  const withTable = release([line(FIRST, 'b0'), TABLE]);
  const tableRow = (index: number, trPr = ''): string =>
    row(
      [0, 1].map((column) => cell(para(1 + index * 2 + column, run(`cell ${index}${column}`)))),
      trPr,
    );

  it('have rows that come and go as suggestions', () => {
    const fresh = row(
      [cell(para(null, ins('Maria', 'new a'))), cell(para(null, ins('Maria', 'new b')))],
      change('ins', 'Maria'),
    );
    const body = para(0, run(FIRST)) + table(tableRow(0), fresh, tableRow(1, change('del', 'Bo')));
    const { release: now } = take(withTable, [wordFile(withTable, { body })]);
    expect(rejected(now)).toBe(textOf(withTable));
    expect(accepted(now)).toBe(`${FIRST}\ncell 00\ncell 01\nnew a\nnew b`);
    expect(suggestionsIn(now)).toHaveLength(2);
  });

  it('keep what each person did in a new row', () => {
    const fresh = row(
      [
        cell(
          para(
            null,
            ins('Maria', 'new a') +
              ins('Bo', ' by bo') +
              change('ins', 'Maria', del('Maria', 'gone')),
          ),
        ),
        cell(para(null, ins('Maria', 'new b'))),
      ],
      change('ins', 'Maria'),
    );
    const body = para(0, run(FIRST)) + table(tableRow(0), fresh, tableRow(1));
    const { release: now } = take(withTable, [wordFile(withTable, { body })]);
    expect(rejected(now)).toBe(textOf(withTable));
    expect(accepted(now)).toBe(`${FIRST}\ncell 00\ncell 01\nnew a by bo\nnew b\ncell 10\ncell 11`);
    expect(whoseIn(now)).toContainEqual(['Bo', '', ' by bo']);
  });

  it('that are to go keep what somebody else put into them', () => {
    const going = row(
      [
        cell(para(3, del('Bo', 'cell 10') + ins('Maria', ' and more'))),
        cell(para(4, del('Bo', 'cell 11'))),
      ],
      change('del', 'Bo'),
    );
    const body = para(0, run(FIRST)) + table(tableRow(0), going);
    const { release: now } = take(withTable, [wordFile(withTable, { body })]);
    expect(rejected(now)).toBe(textOf(withTable));
    expect(accepted(now)).toBe(`${FIRST}\ncell 00\ncell 01`);
    expect(whoseIn(now)).toContainEqual(['Maria', '', ' and more']);
    expect(suggestionsIn(now)).toHaveLength(2);
  });
});

describe('a paragraph with a thousand changes', () => {
  it('has each of them in its place', () => {
    const words = Array.from({ length: 1000 }, (_, index) => `word${index}`);
    const sent = release([line(words.map((word) => `${word} and `).join(''), 'b0')]);
    const changed = words.map((word) => del('Maria', word) + ins('Maria', word.toUpperCase()));
    const body = para(0, changed.map((xml) => xml + run(' and ')).join(''));
    const { release: now } = take(sent, [wordFile(sent, { body })]);
    expect(rejected(now)).toBe(textOf(sent));
    expect(accepted(now)).toBe(words.map((word) => `${word.toUpperCase()} and `).join(''));
  });
});

describe('what two people did in one place', () => {
  it('is no deletion of a paragraph by the one who took out only its end', () => {
    const body = para(0, del('Bo', FIRST), change('del', 'Maria')) + para(1, run(SECOND));
    const { release: now } = take(SENT, [wordFile(SENT, { body })]);
    expect(accepted(now)).toBe(SECOND);
    expect(rejected(now)).toBe(textOf(SENT));
    expect(whoseIn(now)).toContainEqual(['Bo', FIRST, '']);
    expect(whoseIn(now).map(([who]) => who)).toContain('Maria');
  });

  it('is a comment of each where the text has changed since', () => {
    const body =
      para(
        0,
        run('Exports grew by ') +
          del('Maria', '5') +
          ins('Bo', 'seven') +
          run(' percent in October.'),
      ) + para(1, run(SECOND));
    const moved = release([line(FIRST.replace('5', '6'), 'b0'), line(SECOND, 'b1')]);
    const { release: now } = take(SENT, [wordFile(SENT, { body })], { now: moved });
    const said = threads(now).map((thread) => thread.said.join());
    expect(said).toEqual([
      expect.stringContaining('Maria: Take out “5”.'),
      expect.stringContaining('Bo: Put in “seven”.'),
    ]);
  });

  it('is a comment of each where the paragraph is gone', () => {
    const body =
      para(
        0,
        del('Maria', 'Exports') + run(' grew by 5 percent in October.') + ins('Bo', ' Yes.'),
      ) + para(1, run(SECOND));
    const moved = release([line(SECOND, 'b1')]);
    const { release: now } = take(SENT, [wordFile(SENT, { body })], { now: moved });
    const said = threads(now).map((thread) => thread.said.join());
    expect(said).toEqual([
      expect.stringContaining('Maria: “grew by 5 percent in October.”'),
      expect.stringContaining(`Bo: “${FIRST} Yes.”`),
    ]);
  });

  it('is a comment of each where Dateline writes the line', () => {
    const lines: SentLine[] = [
      ...linesOf(SENT),
      { id: '00000003', kind: 'end-mark', block: null, text: 'The end of all' },
    ];
    const body =
      para(0, run(FIRST)) +
      para(1, run(SECOND)) +
      para(2, run('The ') + del('Maria', 'end ') + run('of all') + ins('Bo', ' now'));
    const { release: now } = take(SENT, [wordFile(SENT, { body })], { lines });
    const said = threads(now).map((thread) => thread.said.join());
    expect(said).toEqual([
      expect.stringContaining('Maria: “The of all” instead of'),
      expect.stringContaining('Bo: “The end of all now” instead of'),
    ]);
  });
});

describe('what no suggestion can say', () => {
  it('is told: changes of format, in headers and footers, in notes, text boxes and fields', () => {
    const body =
      para(
        0,
        run(FIRST, false, `<w:b/>${change('rPrChange', 'Maria', '<w:rPr/>')}`) +
          change('ins', 'Bo', '<w:r><w:instrText>DATE</w:instrText></w:r>'),
      ) +
      para(1, run(SECOND), '', change('pPrChange', 'Maria', '<w:pPr/>')) +
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>';
    const file = wordFile(SENT, {
      body,
      around: { h1: ['header', `<w:p>${ins('Bo', 'Our letterhead')}</w:p>`] },
      footnotes: `<w:footnote w:id="2"><w:p>${del('Bo', 'old note')}</w:p></w:footnote>`,
    });
    const { release: now, answers } = take(SENT, [file]);
    expect(textOf(now)).toBe(textOf(SENT));
    expect(answers[0]?.leftOut).toEqual([
      { kind: 'format', author: 'Maria', count: 2, words: '' },
      { kind: 'field', author: 'Bo', count: 1, words: 'DATE' },
      { kind: 'header', author: 'Bo', count: 1, words: 'Our letterhead' },
      { kind: 'note', author: 'Bo', count: 1, words: 'old note' },
    ]);
  });

  it('is a comment where Dateline writes the line: who spoke, a caption', () => {
    const quote: TopBlock = {
      type: 'quote',
      id: 'q',
      speaker: 'Jo',
      role: '',
      organisation: '',
      children: [line('It works.', 'b0')],
    };
    const sent = release([quote]);
    const lines = [
      ...linesOf(sent),
      { id: '0000000F', kind: 'attribution' as const, block: 'q', text: 'Jo' },
    ];
    const body = para(0, run('It works.')) + para(14, run('Jo') + ins('Maria', ' Bloggs'));
    const { release: now, answers } = take(sent, [wordFile(sent, { body })], { lines });
    expect(answers[0]?.proposals).toEqual([
      { person: 'Maria, UNICEF', text: expect.stringContaining('“Jo Bloggs” instead of “Jo”') },
    ]);
    expect(threads(now)[0]?.words).toEqual(['It works.']);
  });
});

describe('text from right to left, and signs of several letters', () => {
  it('is marked where it was changed, and no sign is torn apart', () => {
    const sent = release([line('قال الوزير 👩🏽‍💻 إن e\u0301 الصادرات ارتفعت.', 'b0')]);
    const body = para(
      0,
      run('قال الوزير ') +
        del('Maria', '👩🏽‍💻') +
        ins('Maria', '👨‍💻') +
        run(' إن ') +
        del('Maria', 'e\u0301') +
        run(' الصادرات ارتفعت.'),
    );
    const { release: now } = take(sent, [wordFile(sent, { body })]);
    expect(rejected(now)).toBe(textOf(sent));
    expect(accepted(now)).toBe('قال الوزير 👨‍💻 إن  الصادرات ارتفعت.');
  });
});

describe('bad input', () => {
  it('with one comment id twice, a reply to itself, or a comment that ends nowhere, is read', () => {
    const body = para(0, start(1) + run(FIRST)) + para(1, run(SECOND) + end(7));
    const file = wordFile(SENT, {
      body,
      comments:
        comment(1, 'Maria', 'One') +
        comment(1, 'Bo', 'The same number') +
        comment(2, 'Bo', 'Nowhere'),
      relations: { ex: ['commentsExtended', 'commentsExtended.xml'] },
      files: {
        'word/commentsExtended.xml': `<w15:commentsEx ${W15}><w15:commentEx w15:paraId="000000F1" w15:paraIdParent="000000F2"/><w15:commentEx w15:paraId="000000F2" w15:paraIdParent="000000F1"/></w15:commentsEx>`,
      },
    });
    const { release: now, answers } = take(SENT, [file]);
    expect(answers[0]?.leftOut).toEqual([
      { kind: 'comment', author: 'Bo', count: 1, words: 'The same number' },
    ]);
    expect(
      threads(now)
        .flatMap(({ said }) => said)
        .sort(),
    ).toEqual(['Bo: Nowhere', 'Maria: One']);
    expect(parseRelease(structuredClone(now))).toEqual(now);
  });

  it('cuts a name of a thousand letters, and hides nothing behind what it says of itself', () => {
    const long = 'M'.repeat(1000);
    const forged = {
      authors: { [long]: 'ana', Eve: 'nobody' },
      suggestions: [
        { id: 's1', author: long, at: LATER },
        { id: 's2', author: 'Eve', at: SENT_AT },
      ],
    };
    const then: Release = {
      ...SENT,
      review: { people: { ana: { name: 'Ana', organisation: 'Plan' } }, threads: [] },
    };
    const body =
      para(0, run(FIRST) + ins(long, ' More.') + ins('Eve', ' Less.', SENT_AT)) +
      para(1, run(SECOND));
    const { release: now, answers } = take(then, [wordFile(then, { body, sent: forged })]);
    expect(accepted(now)).toContain('More. Less.');
    const names = Object.values(now.review?.people ?? {}).map(({ name }) => name.length);
    expect(Math.max(...names)).toBe(201);
    expect(answers[0]?.sameNames).toEqual([{ author: long, known: 'ana' }]);
    expect(suggestionsIn(now).map(({ by }) => by)).not.toContain('ana');
  });

  it('says whose name two people have, and keeps them apart until somebody says that they are one', () => {
    const then: Release = {
      ...SENT,
      review: { people: { ana: { name: 'Ana Sá', organisation: 'Plan' } }, threads: [] },
    };
    const file = wordFile(then, {
      body: para(0, run(FIRST) + ins('Ana Sá', ' More.')) + para(1, run(SECOND)),
      sent: { authors: { 'Ana Sá, Plan': 'ana' } },
    });
    const apart = take(then, [file]);
    expect(apart.answers[0]?.sameNames).toEqual([{ author: 'Ana Sá', known: 'ana' }]);
    expect(suggestionsIn(apart.release)[0]?.by).not.toBe('ana');
    const one = take(then, [file], { same: ['Ana Sá'] });
    expect(suggestionsIn(one.release)[0]?.by).toBe('ana');
  });

  it('is refused where it is no Word document', () => {
    expect(() => readReviewed(new TextEncoder().encode('no document'))).toThrow(/Word document/);
  });
});

describe('a document with 5,000 changes', () => {
  it('is taken in whole', () => {
    const texts = Array.from({ length: 500 }, (_, index) => `Paragraph ${index} says one thing.`);
    const sent = release(texts.map((text, index) => line(text, `b${index}`)));
    const body = texts
      .map((text, index) => {
        const words = text.split(' ');
        const runs = words.flatMap((word) => [
          del('Maria', word),
          ins('Maria', `${word}x`),
          run(' '),
        ]);
        return para(index, runs.slice(0, -1).join(''));
      })
      .join('');
    const file = wordFile(sent, { body });
    const { release: now, answers } = take(sent, [file]);
    expect(answers[0]?.people[0]?.suggestions).toBe(2500);
    expect(rejected(now)).toBe(textOf(sent));
  });
});
