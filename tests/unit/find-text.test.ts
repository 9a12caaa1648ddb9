import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindQuery, findIn, replacedIn } from '../../core/find/find-text';

const query = (text: string, how: Partial<FindQuery> = {}): FindQuery => ({
  text,
  matchCase: false,
  wholeWord: false,
  ignoreAccents: false,
  ...how,
});
/** What was found, as it stands in the text. */
const said = (text: string, wanted: string, how: Partial<FindQuery> = {}): string[] =>
  findIn(text, query(wanted, how)).map(({ start, end }) => text.slice(start, end));

describe('finding a text', () => {
  it.each([
    ["children's", 'the children’s rights', ['children’s']],
    ['children’s', "the children's rights", ["children's"]],
    ['"rights"', 'he said “rights” and «rights»', ['“rights”', '«rights»']],
    ['2018-2020', 'in 2018–2020', ['2018–2020']],
    ['10 000', 'about 10\u202f000 and 10\u00a0000', ['10\u202f000', '10\u00a0000']],
    ['GCM', 'the ＧＣＭ', ['ＧＣＭ']],
    ['cooperation', 'co\u00adoperation', ['co\u00adoperation']],
    ['straße', 'Straße', ['Straße']],
    ['οδοσ', 'ΟΔΟΣ και οδός', ['ΟΔΟΣ']],
  ])('takes %s for what print makes of it', (wanted, text, found) => {
    expect(said(text, wanted)).toEqual(found);
  });

  it('keeps accents apart unless it is asked not to', () => {
    expect(said('Zürich and Zurich', 'zurich')).toEqual(['Zurich']);
    expect(said('Zürich and Zurich', 'zurich', { ignoreAccents: true })).toEqual([
      'Zürich',
      'Zurich',
    ]);
    expect(said('café', 'cafe')).toEqual([]);
    expect(said('مُهِمّة', 'مهمة', { ignoreAccents: true })).toEqual(['مُهِمّة']);
  });

  it('finds letters with accents however they are encoded', () => {
    expect(said('cafe\u0301', 'caf\u00e9')).toEqual(['cafe\u0301']);
    expect(said('caf\u00e9', 'cafe\u0301')).toEqual(['caf\u00e9']);
  });

  it('is case-sensitive on request', () => {
    expect(said('Child child CHILD', 'child')).toHaveLength(3);
    expect(said('Child child CHILD', 'child', { matchCase: true })).toEqual(['child']);
  });

  it('finds only whole words on request', () => {
    expect(said('child, children, grandchild, child’s', 'child', { wholeWord: true })).toEqual([
      'child',
      'child',
    ]);
    expect(said('naïve naïvely', 'naïve', { wholeWord: true })).toEqual(['naïve']);
  });

  it('finds nothing for nothing', () => {
    expect(said('anything', '')).toEqual([]);
    expect(said('anything', '\u200b')).toEqual([]);
  });

  it('gives places that lie in the text, in order and apart', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', '’', "'", ' ', '\u00a0', 'é', '😀', '\u00ad'),
    });
    fc.assert(
      fc.property(
        texts,
        fc.string({ unit: fc.constantFrom('a', 'b', "'", ' ', 'é', '😀') }),
        (text, wanted) => {
          let last = 0;
          for (const { start, end } of findIn(text, query(wanted))) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('replacing what was found', () => {
  it('leaves the rest as it was', () => {
    const text = 'the child’s rights, a child';
    expect(replacedIn(text, findIn(text, query('child')), 'minor')).toBe(
      'the minor’s rights, a minor',
    );
  });
});
