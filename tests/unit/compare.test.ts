import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReleases } from '../../core/compare/compare-releases';
import type { BlockChange } from '../../core/compare/comparison';
import type { Piece } from '../../core/compare/pieces';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { lineText } from '../../core/release/plain-text';
import type { Text } from '../../core/release/text';
import { fromTemplate } from '../exports/support/seed';
import { facts, release } from '../support/release';

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const long = (topic: string) => `${topic} was said at length and in words that nobody else used`;

/** A line as it is marked on paper: what goes in [-…-], what comes in {+…+}. */
const marked = (pieces: readonly Piece[] = []): string =>
  pieces
    .map(({ change, text }) => {
      if (change === 'added') return `{+${text}+}`;
      if (change === 'removed') return `[-${text}-]`;
      return change === 'restyled' ? `~${text}~` : text;
    })
    .join('');

const sketch = ({ change, move, line, kind }: BlockChange): string =>
  `${change}${move ? ` ${move.end} ${move.number}` : ''}: ${line ? marked(line.pieces) : kind}`;

const compared = (before: TopBlock[], after: TopBlock[]) =>
  compareReleases(release(before), release(after));

describe('a compared line', () => {
  const between = (before: string, after: string) =>
    marked(compared([p(before)], [p(after)]).blocks[0]?.line?.pieces);

  it('marks the words, not the letters', () => {
    expect(
      between('The report reached 12,000 children.', 'The report reached 13,500 children.'),
    ).toBe('The report reached [-12,000-]{+13,500+} children.');
  });

  it('marks neighbouring words as one change, with what goes first', () => {
    expect(
      between('We welcome the adopted text of today', 'We welcome a landmark agreement of today'),
    ).toBe('We welcome [-the adopted text-]{+a landmark agreement+} of today');
  });

  it('finds the words of a language without spaces', () => {
    expect(between('子どもの権利を守る制度', '子どもの権利を広げる制度')).toMatch(
      /^子どもの権利を\[-守る-\]\{\+広げる\+\}制度$/,
    );
  });

  it('marks what only looks different', () => {
    const plain: Text[] = [{ text: 'Children must be heard now.' }];
    const bold: Text[] = [
      { text: 'Children ' },
      { text: 'must', bold: true },
      { text: ' be heard now.' },
    ];
    const { blocks, words } = compareReleases(
      release([{ type: 'paragraph', children: plain }]),
      release([{ type: 'paragraph', children: bold }]),
    );
    expect(marked(blocks[0]?.line?.pieces)).toBe('Children ~must~ be heard now.');
    expect(blocks[0]?.line?.pieces[1]?.lookBefore?.marks).toEqual({});
    expect(words).toEqual({ added: 0, removed: 0 });
  });

  it('marks a link that leads elsewhere', () => {
    const to = (url: string): TopBlock => ({
      type: 'paragraph',
      children: [
        { text: 'Read ' },
        { type: 'link', url, children: [{ text: 'the report' }] },
        { text: '' },
      ],
    });
    const [block] = compared([to('https://a.example/')], [to('https://b.example/')]).blocks;
    expect(marked(block?.line?.pieces)).toBe('Read ~the report~');
  });
});

describe('compared blocks', () => {
  it('are followed when they were reworded, added and removed', () => {
    const { blocks, words } = compared(
      [p(long('Alpha')), p('This one goes away.'), p(long('Beta'))],
      [p(long('Alpha')), p(long('Gamma')), p(`${long('Beta')} today`)],
    );
    expect(blocks.map(sketch)).toEqual(
      [
        `same: ${long('Alpha')}`,
        'removed: [-This one goes away.-]',
        `added: {+${long('Gamma')}+}`,
        `changed: ${long('Beta')}{+ today+}`,
      ].map((line) => line),
    );
    expect(words.removed).toBe(4);
  });

  it('are shown at both ends of a move, and their words count as neither', () => {
    const [a, b, c] = ['Alpha', 'Beta', 'Gamma'].map((topic) => p(`${topic} ${topic}s ${topic}ed`));
    const { blocks, words } = compared([a, b, c] as TopBlock[], [c, a, b] as TopBlock[]);
    expect(blocks.map(({ change, move }) => [change, move?.end])).toEqual([
      ['same', 'to'],
      ['same', undefined],
      ['same', undefined],
      ['removed', 'from'],
    ]);
    expect(words).toEqual({ added: 0, removed: 0 });
  });

  it('are compared cell by cell in a table', () => {
    const table = (...rows: string[][]): TopBlock => ({
      type: 'table',
      headerRow: true,
      caption: 'Reached',
      children: rows.map((cells) => ({
        type: 'table-row',
        children: cells.map((text) => ({
          type: 'table-cell',
          children: [{ type: 'paragraph', children: [{ text }] }],
        })),
      })),
    });
    const [block] = compared(
      [table(['Country', 'Children'], ['Niger', '12'], ['Chad', '7'])],
      [table(['Country', 'Children'], ['Niger', '15'], ['Mali', '3'], ['Chad', '7'])],
    ).blocks;
    const rows = block?.children.map(({ change, children }) => [
      change,
      children
        .map((cell) => marked(cell.children.flatMap(({ line }) => line?.pieces ?? [])))
        .join('|'),
    ]);
    expect(rows).toEqual([
      ['same', 'Country|Children'],
      ['changed', 'Niger|[-12-]{+15+}'],
      ['added', '{+Mali+}|{+3+}'],
      ['same', 'Chad|7'],
    ]);
  });

  it('name the field of a contact that differs', () => {
    const contact = { ...createBlock.contact(), name: 'Jo Bloggs', phones: ['+41 22 1'] };
    const block = (person: typeof contact): TopBlock => ({
      type: 'contact-block',
      children: [person],
    });
    const [found] = compared(
      [block(contact)],
      [block({ ...contact, phones: ['+41 22 9'] })],
    ).blocks;
    const person = found?.children[0];
    expect(person?.change).toBe('changed');
    expect(person?.fields.map(({ field, line }) => `${field}: ${marked(line.pieces)}`)).toEqual([
      'phones: +41 22 [-1-]{+9+}',
    ]);
  });
});

describe('compared facts', () => {
  it('are named with their values in words', () => {
    const before = release([p('x')], { place: 'Geneva', date: '2026-12-10' });
    const after = release([p('x')], {
      place: 'Geneva',
      date: '2026-12-11',
      releaseTime: {
        type: 'embargo',
        instant: '2026-12-10T23:01:00Z',
        zone: 'Europe/Zurich',
        alsoIn: [],
      },
      modified: '2026-02-02T00:00:00Z',
    });
    expect(compareReleases(before, after).facts).toEqual([
      { fact: 'date', before: '10 December 2026', after: '11 December 2026' },
      {
        fact: 'releaseTime',
        before: '',
        after: 'EMBARGOED UNTIL 00:01 CET, Friday, 11 December 2026',
      },
    ]);
  });
});

describe('any two versions', () => {
  const words = fc.array(
    fc.constantFrom('peace', 'now', 'children', ',', '.', 'the', 'rights', 'of'),
    {
      maxLength: 12,
    },
  );
  const body = fc.array(
    words.map((each) => p(each.join(' '))),
    { minLength: 1, maxLength: 8 },
  );

  it('can be read back from the comparison, block by block and word by word', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const { blocks } = compared(before, after);
        const side = (gone: 'added' | 'removed', from: boolean) =>
          blocks
            .filter(({ change, move }) => change !== gone && (from ? move?.end !== 'to' : true))
            .map(({ line }) =>
              (line?.pieces ?? [])
                .filter(({ change }) => change !== gone)
                .map(({ text }) => text)
                .join(''),
            );
        const text = (all: TopBlock[]) =>
          all.map((block) => (block.type === 'paragraph' ? lineText(block.children, facts()) : ''));
        expect(side('removed', false)).toEqual(text(after));
        expect(side('added', true).sort()).toEqual(text(before).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('that are the same show nothing', () => {
    const seed = fromTemplate('joint-statement');
    const { differs, words: tally } = compareReleases(seed, structuredClone(seed));
    expect({ differs, tally }).toEqual({ differs: false, tally: { added: 0, removed: 0 } });
  });
});
