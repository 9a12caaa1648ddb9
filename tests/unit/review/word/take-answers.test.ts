import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../../core/release/blocks/block';
import { parseRelease } from '../../../../core/release/parse';
import type { Release } from '../../../../core/release/release';
import { allDecided, decided } from '../../../../core/review/decide';
import { suggestionsIn } from '../../../../core/review/suggestions';
import { readReviewed } from '../../../../core/review/word/read-reviewed';
import { takeAnswers } from '../../../../core/review/word/take-answers';
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

const paragraph = (text: string, index: number): TopBlock => ({
  type: 'paragraph',
  id: `b${index}`,
  children: [{ text }],
});
const sentWith = (...texts: string[]): Release => release(texts.map(paragraph));

const FIRST = 'Exports grew by 5 percent in October.';
const SECOND = 'The ministers meet in Geneva on Friday.';
const SENT = sentWith(FIRST, SECOND);

const accepted = (one: Release): string => textOf(allDecided(one, 'accept'));
const rejected = (one: Release): string => textOf(allDecided(one, 'reject'));

const seven = para(
  0,
  run('Exports grew by ') + del('Maria', '5') + ins('Maria', '7') + run(' percent in October.'),
);

describe('a document that came back', () => {
  it('gives the tracked changes as suggestions of those who made them, with their dates', () => {
    const { release: now, answers } = take(SENT, [
      wordFile(SENT, { body: seven + para(1, run(SECOND)) }),
    ]);
    const [one, ...others] = suggestionsIn(now);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ deleted: '5', inserted: '7', at: LATER });
    expect(now.review?.people[one?.by ?? '']).toEqual({ name: 'Maria', organisation: 'UNICEF' });
    expect(accepted(now)).toBe(`${FIRST.replace('5', '7')}\n${SECOND}`);
    expect(rejected(now)).toBe(textOf(SENT));
    expect(answers[0]?.people).toEqual([
      { name: 'Maria, UNICEF', suggestions: 1, untracked: 0, comments: 0 },
    ]);
    expect(parseRelease(structuredClone(now))).toEqual(now);
  });

  it('is merged with what has changed meanwhile: ours stays, theirs is marked in it', () => {
    const moved = sentWith(`Geneva: ${FIRST.replace('October', 'late October')}`, SECOND);
    const { release: now } = take(SENT, [wordFile(SENT, { body: seven + para(1, run(SECOND)) })], {
      now: moved,
    });
    expect(rejected(now)).toBe(textOf(moved));
    expect(accepted(now)).toBe(textOf(moved).replace('5', '7'));
  });

  it('becomes a comment with the proposed wording where the words have changed since', () => {
    const moved = sentWith(FIRST.replace('5', '6'), SECOND);
    const { release: now, answers } = take(
      SENT,
      [wordFile(SENT, { body: seven + para(1, run(SECOND)) })],
      { now: moved },
    );
    expect(suggestionsIn(now)).toEqual([]);
    expect(textOf(now)).toBe(textOf(moved));
    const [thread] = now.review?.threads ?? [];
    expect(thread?.comments[0]?.text).toContain('“7” instead of “5”');
    expect(now.review?.people[thread?.comments[0]?.by ?? '']?.name).toBe('Maria');
    expect(answers[0]?.proposals).toHaveLength(1);
  });

  it('brings nothing where the text reads so already', () => {
    const moved = sentWith(FIRST.replace('5', '7'), SECOND);
    const { release: now, answers } = take(
      SENT,
      [wordFile(SENT, { body: seven + para(1, run(SECOND)) })],
      { now: moved },
    );
    expect(suggestionsIn(now)).toEqual([]);
    expect(now.review?.threads).toEqual([]);
    expect(answers[0]?.there).toBe(1);
  });

  it('shows what was changed without tracking as suggestions that say so', () => {
    const body = para(0, run(FIRST.replace('5', '9'))) + para(null, run('A sentence of our own.'));
    const { release: now, answers } = take(SENT, [wordFile(SENT, { body, savedBy: 'Jo' })]);
    expect(rejected(now)).toBe(textOf(SENT));
    expect(accepted(now)).toBe(`${FIRST.replace('5', '9')}\nA sentence of our own.`);
    expect(JSON.stringify(now.children)).toContain('"untracked":true');
    expect(answers[0]?.people).toEqual([
      { name: 'Jo, UNICEF', suggestions: 3, untracked: 3, comments: 0 },
    ]);
  });

  it('is matched by its text where the hidden part and the numbers are lost', () => {
    const body = (seven + para(1, run(SECOND))).replaceAll(/ w14:paraId="[^"]*"/g, '');
    const { release: now, answers } = take(SENT, [wordFile(SENT, { body, sent: null })]);
    expect(accepted(now)).toBe(`${FIRST.replace('5', '7')}\n${SECOND}`);
    expect(answers[0]?.isByText).toBe(true);
  });

  it('is one answer where the same file is picked twice', () => {
    const bytes = wordFile(SENT, { body: seven + para(1, run(SECOND)) });
    const answer = {
      hash: 'a'.repeat(64),
      document: readReviewed(bytes),
      organisation: 'UNICEF',
      same: [],
    };
    const answers = [
      { ...answer, file: 'a.docx' },
      { ...answer, file: 'copy of a.docx' },
    ];
    const round = { id: 'round-1', at: SENT_AT };
    const taken = { release: SENT, round, was: SENT, sent: linesOf(SENT), answers, now: LATER };
    const { release: now } = takeAnswers(taken);
    expect(now.review?.answers?.map(({ file }) => file)).toEqual(['a.docx']);
    expect(suggestionsIn(now)).toHaveLength(1);
    const [again] = takeAnswers({ ...taken, release: now }).release.review?.answers ?? [];
    expect(again).toEqual(now.review?.answers?.[0]);
  });

  it('never brings back what was rejected', () => {
    const file = wordFile(SENT, { body: seven + para(1, run(SECOND)) });
    const first = take(SENT, [file]);
    const after = decided(first.release, () => 'reject');
    const again = take(SENT, [file], { now: after });
    expect(suggestionsIn(again.release)).toEqual([]);
    expect(again.answers[0]?.known).toBe(1);
    const twice = take(SENT, [file], { now: first.release });
    expect(suggestionsIn(twice.release)).toHaveLength(1);
  });

  it('stands beside another answer to the same sentence, and both are said to be at odds', () => {
    const eight = para(
      0,
      run('Exports grew by ') + del('Bo', '5') + ins('Bo', '8') + run(' percent in October.'),
    );
    const files = [seven, eight].map((body) =>
      wordFile(SENT, { body: body + para(1, run(SECOND)) }),
    );
    const { release: now, contested } = take(SENT, files, { organisations: ['UNICEF', 'Plan'] });
    expect(suggestionsIn(now).map(({ inserted, deleted }) => [deleted, inserted])).toEqual([
      ['5', '7'],
      ['5', '8'],
    ]);
    expect(contested).toEqual([
      {
        sentence: FIRST,
        wishes: [
          { person: 'Maria, UNICEF', from: '5', to: '7' },
          { person: 'Bo, Plan', from: '5', to: '8' },
        ],
      },
    ]);
    const [maria] = suggestionsIn(now);
    const only = decided(now, (id) => (id === maria?.id ? 'accept' : 'reject'));
    expect(textOf(only)).toBe(`${FIRST.replace('5', '7')}\n${SECOND}`);
  });
});

describe('a paragraph', () => {
  it('that is new, split, joined or taken out is a suggestion of its author', () => {
    const mark = change('ins', 'Maria');
    const gone = change('del', 'Maria');
    const cases: [body: string, text: string][] = [
      [
        para(0, run(FIRST)) + para(null, ins('Maria', 'New.'), mark) + para(1, run(SECOND)),
        `${FIRST}\nNew.\n${SECOND}`,
      ],
      [
        para(0, run(FIRST), mark) + para(null, ins('Maria', 'New.')) + para(1, run(SECOND)),
        `${FIRST}\nNew.\n${SECOND}`,
      ],
      [
        para(0, run('Exports grew'), mark) +
          para(null, run(' by 5 percent in October.')) +
          para(1, run(SECOND)),
        `Exports grew\n by 5 percent in October.\n${SECOND}`,
      ],
      [para(0, run(FIRST), gone) + para(1, run(SECOND)), `${FIRST}${SECOND}`],
      [para(0, del('Maria', FIRST), gone) + para(1, run(SECOND)), SECOND],
    ];
    for (const [body, text] of cases) {
      const { release: now } = take(SENT, [wordFile(SENT, { body })]);
      expect(accepted(now)).toBe(text);
      expect(rejected(now)).toBe(textOf(SENT));
      expect(suggestionsIn(now)).toHaveLength(1);
    }
  });

  it('that was moved is suggested to go there and to come here, the two tied together', () => {
    const body =
      para(0, change('moveFrom', 'Maria', run(FIRST)), change('moveFrom', 'Maria')) +
      para(1, run(SECOND), change('ins', 'Maria')) +
      para(null, change('moveTo', 'Maria', run(FIRST)));
    const { release: now } = take(SENT, [wordFile(SENT, { body })]);
    expect(accepted(now)).toBe(`${SECOND}\n${FIRST}`);
    expect(rejected(now)).toBe(textOf(SENT));
    const moves = now.children.flatMap(({ suggestions = {} }) =>
      Object.values(suggestions).flatMap((each) => ('move' in each ? each.move : [])),
    );
    expect(moves).toHaveLength(2);
    expect(new Set(moves).size).toBe(1);
  });

  it('keeps A’s insertion when B takes a part of it out: all three outcomes', () => {
    const body =
      para(
        0,
        run('Exports grew by 5 percent') +
          ins('Ana', ', says ') +
          change('ins', 'Ana', del('Bo', 'only ')) +
          ins('Ana', 'the bank,') +
          run(' in October.'),
      ) + para(1, run(SECOND));
    const { release: now } = take(SENT, [wordFile(SENT, { body })]);
    const [ana, bo] = suggestionsIn(now);
    const text = (accept: readonly string[]): string =>
      textOf(decided(now, (id) => (accept.includes(id) ? 'accept' : 'reject'))).split('\n')[0] ??
      '';
    expect(text([ana?.id ?? '', bo?.id ?? ''])).toContain('percent, says the bank, in');
    expect(text([ana?.id ?? ''])).toContain('percent, says only the bank, in');
    expect(text([])).toBe(FIRST);
  });
});
