import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../core/release/blocks/block';
import { parseRelease } from '../../../core/release/parse';
import type { Release } from '../../../core/release/release';
import type { BlockSuggestions, InlineSuggestions } from '../../../core/release/review/suggestion';
import { agreedBlocks } from '../../../core/review/agreed';
import { textLines } from '../../../core/review/anchor';
import { allDecided, decided } from '../../../core/review/decide';
import { printedRelease } from '../../../core/templates/resolve-template';
import { facts, release } from '../../support/release';

const AT = '2026-11-01T09:00:00Z';
const by = (kind: 'insert' | 'delete', person = 'ana') => ({ kind, by: person, at: AT });

/** A run with what is suggested for it, by the id of the suggestion. */
interface Run {
  readonly text: string;
  readonly suggestions: Readonly<Record<string, 'insert' | 'delete'>>;
}
/** A paragraph and what is suggested for the break after it. */
interface Line {
  readonly runs: readonly Run[];
  readonly end: { readonly id: string; readonly kind: 'split' | 'join' } | null;
}

const ids = fc.constantFrom('a1', 'a2', 'b1', 'b2', 'c1');
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    runs: fc.array(
      fc.record({
        text: fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !/[\n\r]/.test(text)),
        suggestions: fc.dictionary(ids, fc.constantFrom('insert', 'delete'), { maxKeys: 2 }),
      }),
      { maxLength: 5 },
    ),
    end: fc.option(
      fc.record({
        id: fc.constantFrom('s1', 's2', 'j1'),
        kind: fc.constantFrom<'split' | 'join'>('split', 'join'),
      }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

const PEOPLE = {
  ana: { name: 'Ana Sá', organisation: 'Plan' },
  bo: { name: 'Bo', organisation: '' },
};

const built = (all: readonly Line[]): Release => ({
  ...release(
    all.map(({ runs, end }): TopBlock => {
      const children = runs.map(({ text, suggestions }) => {
        const marked: InlineSuggestions = Object.fromEntries(
          Object.entries(suggestions).map(([id, kind]) => [id, by(kind, id < 'b' ? 'ana' : 'bo')]),
        );
        return Object.keys(marked).length > 0 ? { text, suggestions: marked } : { text };
      });
      const ends: BlockSuggestions = end ? { [end.id]: { kind: end.kind, by: 'ana', at: AT } } : {};
      return {
        type: 'paragraph',
        ...(end && { suggestions: ends }),
        children: children.length > 0 ? children : [{ text: '' }],
      };
    }),
  ),
  review: { people: PEOPLE, threads: [] },
});

/** The text after all is decided alike, worked out without the tree. */
function expected(all: readonly Line[], verdict: 'accept' | 'reject'): string {
  const goes = verdict === 'accept' ? 'delete' : 'insert';
  const joins = verdict === 'accept' ? 'join' : 'split';
  const text = all.map(({ runs, end }, index) => {
    const words = runs
      .filter(({ suggestions }) => !Object.values(suggestions).includes(goes))
      .map((run) => run.text)
      .join('');
    const isLast = index === all.length - 1;
    return words + (isLast || end?.kind === joins ? '' : '\n');
  });
  return text.join('');
}

const textOf = (one: Release): string =>
  textLines(one)
    .map(({ text }) => text)
    .join('\n');

describe('suggestions', () => {
  it('accepted or rejected all together give exactly the two texts', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const one = built(all);
        expect(textOf(allDecided(one, 'accept'))).toBe(expected(all, 'accept'));
        expect(textOf(allDecided(one, 'reject'))).toBe(expected(all, 'reject'));
      }),
      { numRuns: 500 },
    );
  });

  it('decided one after the other, in any order, give the same as all at once', () => {
    const every = ['a1', 'a2', 'b1', 'b2', 'c1', 's1', 's2', 'j1'];
    const order = fc.shuffledSubarray(every, { minLength: every.length });
    fc.assert(
      fc.property(lines, order, fc.boolean(), (all, turn, accepts) => {
        const verdict = accepts ? 'accept' : 'reject';
        const stepped = turn.reduce(
          (one, id) => decided(one, (each) => (each === id ? verdict : null)),
          built(all),
        );
        expect(textOf(stepped)).toBe(textOf(allDecided(built(all), verdict)));
        expect(JSON.stringify(stepped.children)).not.toContain('suggestions');
      }),
      { numRuns: 300 },
    );
  });

  it('leave as they are what nothing is decided about, with its author', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const one = built(all);
        expect(decided(one, () => null)).toBe(one);
        const left = decided(one, (id) => (id.startsWith('a') ? 'accept' : null));
        const authors = [...JSON.stringify(left.children).matchAll(/"b\d":\{[^}]*"by":"(\w+)"/g)];
        expect(authors.every(([, author]) => author === 'bo')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are read back from a file as they were, whatever is suggested', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const parsed = parseRelease(JSON.parse(JSON.stringify(built(all))));
        expect(textOf(allDecided(parsed, 'accept'))).toBe(expected(all, 'accept'));
      }),
      { numRuns: 100 },
    );
  });

  it('do not print: what leaves is the text that is agreed, without a trace of the rest', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const printed = printedRelease(built(all));
        expect(textOf(printed)).toBe(expected(all, 'reject'));
        expect(JSON.stringify(printed)).not.toMatch(/suggestions|review|"ana"|Ana Sá/);
      }),
      { numRuns: 300 },
    );
  });

  it('of a list item that was split put it together again when they are rejected', () => {
    const half = (text: string, split: boolean) => ({
      type: 'list-item' as const,
      ...(split && { suggestions: { s: { kind: 'split' as const, by: 'ana', at: AT } } }),
      children: [
        {
          type: 'paragraph' as const,
          ...(split && { suggestions: { s: { kind: 'split' as const, by: 'ana', at: AT } } }),
          children: [{ text }],
        },
      ],
    });
    const list: TopBlock = {
      type: 'list',
      ordered: false,
      children: [half('Food, ', true), half('water', false)],
    };
    const [left] = decided(release([list]), () => 'reject').children;
    expect(left).toEqual({ type: 'list', ordered: false, children: [half('Food, water', false)] });
  });

  it('of a block as a whole, of its fields and of facts are decided with the rest', () => {
    const one: Release = {
      ...release(
        [
          { type: 'headline', children: [{ text: 'Water' }] },
          {
            type: 'heading',
            level: 3,
            suggestions: {
              h: { kind: 'set', by: 'ana', at: AT, before: { level: 2 } },
              i: { kind: 'insert', by: 'bo', at: AT },
            },
            children: [{ text: 'Why' }],
          },
        ],
        { place: 'Lyon' },
      ),
      suggestions: { f: { kind: 'set', by: 'ana', at: AT, before: { place: 'Paris' } } },
    };
    const rejected = decided(one, (id) => (id === 'h' || id === 'f' ? 'reject' : null));
    expect(rejected.facts).toEqual(facts({ place: 'Paris' }));
    expect(rejected.children[1]).toMatchObject({ level: 2, suggestions: { i: { by: 'bo' } } });
    expect(rejected.suggestions).toBeUndefined();
    expect(allDecided(one, 'reject').children).toHaveLength(1);
    expect(allDecided(one, 'accept').children[1]).toEqual({
      type: 'heading',
      level: 3,
      children: [{ text: 'Why' }],
    });
    expect(printedRelease(one).facts.place).toBe('Paris');
  });

  it('are looked at again only in the block that an edit changes, however many are open', () => {
    const all = Array.from(
      { length: 500 },
      (_, index): Line => ({
        runs: Array.from({ length: 10 }, (__, run) => ({
          text: `word ${run} `,
          suggestions: { [`a${index}-${run}`]: 'insert' as const },
        })),
        end: null,
      }),
    );
    const one = built(all);
    const before = agreedBlocks(one);
    const children = one.children.map((block, index) => (index === 7 ? { ...block } : block));
    const after = agreedBlocks({ ...one, children });
    expect(after.filter((block, index) => block !== before[index])).toHaveLength(1);
  });
});
