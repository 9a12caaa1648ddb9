import { describe, expect, it } from 'vitest';
import type { Choice } from '../../core/merge/merge';
import { mergeReleases, settle } from '../../core/merge/merge-releases';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import type { LooseNode } from '../../core/release/nodes';
import type { Release } from '../../core/release/release';
import { wordsIn } from '../../core/release/words';
import { release } from '../support/release';

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const texts = (what: Release): string[] => wordsIn(what as unknown as LooseNode);

const ONE = 'The first paragraph says what has happened today.';
const TWO = 'The second one says why anybody should care.';
const THREE = 'The third gives figures that were checked twice.';
const BASE = [ONE, TWO, THREE];

function merged(mine: string[], theirs: string[], choice: Choice = 'both', base = BASE) {
  const [was, left, right] = [base, mine, theirs].map((lines) => release(lines.map(p)));
  if (!was || !left || !right) throw new Error('three sides');
  const merge = mergeReleases(was, left, right);
  return { lines: texts(settle(left, merge, () => choice)), conflicts: merge.blockConflicts };
}

describe('a merge of blocks', () => {
  const NEW = 'Something new that was not there before.';
  const OTHER = 'An addition by somebody else entirely, elsewhere.';

  it('takes both where they do not touch', () => {
    const { lines, conflicts } = merged(
      [`${ONE} More.`, TWO, THREE, NEW],
      [OTHER, ONE, TWO, `${THREE} Three times.`],
    );
    expect(conflicts).toEqual([]);
    expect(lines).toEqual([OTHER, `${ONE} More.`, TWO, `${THREE} Three times.`, NEW]);
  });

  it('follows a paragraph that one moved and the other reworded', () => {
    const { lines, conflicts } = merged([THREE, ONE, TWO], [ONE, TWO, `${THREE} Three times.`]);
    expect(conflicts).toEqual([]);
    expect(lines).toEqual([`${THREE} Three times.`, ONE, TWO]);
  });

  it('removes what one side removed and the other left unchanged', () => {
    expect(merged([ONE, THREE], [ONE, TWO, `${THREE} Yes.`]).lines).toEqual([ONE, `${THREE} Yes.`]);
  });

  it('holds both where both reworded the same', () => {
    const [mine, theirs] = [`${TWO} Mine.`, `${TWO} Theirs.`];
    const { conflicts } = merged([ONE, mine, THREE], [ONE, theirs, THREE]);
    expect(conflicts).toMatchObject([{ base: [p(TWO)], mine: [p(mine)], theirs: [p(theirs)] }]);
    const chosen = (choice: Choice) =>
      merged([ONE, mine, THREE], [ONE, theirs, THREE], choice).lines;
    expect(chosen('mine')).toEqual([ONE, mine, THREE]);
    expect(chosen('theirs')).toEqual([ONE, theirs, THREE]);
    expect(chosen('both')).toEqual([ONE, mine, theirs, THREE]);
  });

  it('asks when one side removed what the other reworded', () => {
    const theirs = `${TWO} Theirs.`;
    const { conflicts, lines } = merged([ONE, THREE], [ONE, theirs, THREE]);
    expect(conflicts).toMatchObject([{ mine: [], theirs: [p(theirs)] }]);
    expect(lines).toEqual([ONE, theirs, THREE]);
  });

  it('asks where both put something else at the same place, not where they put the same', () => {
    expect(merged([...BASE, NEW], [...BASE, OTHER]).conflicts).toMatchObject([
      { base: [], mine: [p(NEW)], theirs: [p(OTHER)] },
    ]);
    expect(merged([...BASE, NEW], [...BASE, NEW])).toEqual({
      lines: [...BASE, NEW],
      conflicts: [],
    });
  });

  it('takes a new kind from one and new words from the other', () => {
    const [base, mine, theirs] = [
      release([p(ONE)]),
      release([{ type: 'heading', level: 2, children: [{ text: ONE }] }]),
      release([p(`${ONE} More.`)]),
    ];
    const merge = mergeReleases(base, mine, theirs);
    expect(settle(mine, merge, () => 'both').children).toEqual([
      { type: 'heading', level: 2, children: [{ text: `${ONE} More.` }] },
    ]);
  });

  it('goes into tables cell by cell, and into contacts field by field', () => {
    const person = { ...createBlock.contact(), name: 'Jo Bloggs', hours: '9–17', phones: ['1'] };
    const body = (cell: string, contact: typeof person): Release =>
      release([
        {
          type: 'table',
          headerRow: true,
          caption: '',
          children: [
            ['Niger', '12'],
            ['Chad', cell],
          ].map((cells) => ({
            type: 'table-row',
            children: cells.map((text) => ({
              type: 'table-cell',
              children: [{ type: 'paragraph', children: [{ text }] }],
            })),
          })),
        },
        { type: 'contact-block', children: [contact] },
      ]);
    const base = body('7', person);
    const mine = body('7', { ...person, hours: '8–20', phones: ['1', '2'] });
    const theirs = body('8', { ...person, role: 'Press officer', phones: ['1', '3'] });
    const merge = mergeReleases(base, mine, theirs);
    expect(merge.blockConflicts).toEqual([]);
    const both = { ...person, hours: '8–20', role: 'Press officer', phones: ['1', '2', '3'] };
    expect(settle(mine, merge, () => 'both')).toEqual(body('8', both));
  });
});

describe('a merge of facts', () => {
  const merge = (mine: Partial<Facts>, theirs: Partial<Facts>, base: Partial<Facts> = {}) => {
    const sides = [base, { ...base, ...mine }, { ...base, ...theirs }].map((each) =>
      release([p(ONE)], each),
    );
    const [was, left, right] = sides as [Release, Release, Release];
    return { left, found: mergeReleases(was, left, right) };
  };

  it('takes each from the side that changed it', () => {
    const { found } = merge({ place: 'Geneva' }, { date: '2026-12-10' });
    expect(found.factConflicts).toEqual([]);
    expect(found.facts).toMatchObject({ place: 'Geneva', date: '2026-12-10' });
  });

  it('lets both add keywords and organisations', () => {
    const org = (name: string) => ({ name, acronym: '', website: '', logo: null, link: null });
    const { found } = merge(
      { keywords: ['a', 'b'], organisations: [org('One'), org('Two')] },
      { keywords: ['a', 'c'], organisations: [{ ...org('One'), acronym: '1' }] },
      { keywords: ['a'], organisations: [org('One')] },
    );
    expect(found.factConflicts).toEqual([]);
    expect(found.facts.keywords).toEqual(['a', 'b', 'c']);
    expect(found.facts.organisations).toEqual([{ ...org('One'), acronym: '1' }, org('Two')]);
  });

  it('asks about one that both changed', () => {
    const { left, found } = merge({ place: 'Geneva' }, { place: 'Tunis' });
    expect(found.factConflicts).toMatchObject([{ number: 0, fact: 'place' }]);
    expect(settle(left, found, () => 'mine').facts.place).toBe('Geneva');
    expect(settle(left, found, () => 'theirs').facts.place).toBe('Tunis');
  });
});
