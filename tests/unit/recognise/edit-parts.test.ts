import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmed,
  divided,
  merged,
  nextUncertain,
  partOf,
  uncertainCount,
  withBoundary,
  withFields,
  withKind,
  withKindOfBlock,
} from '../../../core/recognise/edit-parts';
import { PART_KINDS, type Part, type PartKind } from '../../../core/recognise/recognition';

/** Parts written short: `headline s1`, `quote? s3 s4`; `?` marks an uncertain one. */
const partsOf = (...lines: readonly string[]): Part[] =>
  lines.map((line) => {
    const [kind = '', ...blocks] = line.split(' ');
    return {
      kind: kind.replace(/\?+$/, '') as PartKind,
      blocks,
      confidence: kind.endsWith('??') ? 0.3 : kind.endsWith('?') ? 0.5 : 0.9,
    };
  });

const shown = (parts: readonly Part[]): string[] =>
  parts.map(({ kind, blocks }) => [kind, ...blocks].join(' '));

const PARTS = partsOf('headline s1', 'lede s2', 'paragraph? s3 s4 s5', 'end-mark s6');

describe('a part of a file that is reviewed', () => {
  it('becomes what a person says it is, and is certain then', () => {
    const parts = withKind(PARTS, 2, 'notes');
    expect(shown(parts)).toEqual(['headline s1', 'lede s2', 'notes s3 s4 s5', 'end-mark s6']);
    expect(parts[2]?.confidence).toBe(1);
    expect(PARTS[2]?.kind).toBe('paragraph');
  });

  it('gets the fields of its kind, and loses those of another', () => {
    const quote = withKind(PARTS, 1, 'quote')[1];
    expect(quote?.quote).toEqual({ speaker: '', role: '', organisation: '', attribution: 0 });
    const spoken = withFields(withKind(PARTS, 1, 'quote'), 1, {
      quote: { speaker: 'Ana', role: '', organisation: '', attribution: 0 },
    });
    expect(withKind(spoken, 1, 'quote')[1]?.quote?.speaker).toBe('Ana');
    expect(withKind(spoken, 1, 'lede')[1]).not.toHaveProperty('quote');
    expect(withKind(PARTS, 1, 'boilerplate')[1]?.about).toBe('');
  });

  it('is divided around a block that alone becomes something else', () => {
    expect(shown(withKindOfBlock(PARTS, 's4', 'quote'))).toEqual([
      'headline s1',
      'lede s2',
      'paragraph s3',
      'quote s4',
      'paragraph s5',
      'end-mark s6',
    ]);
    expect(shown(withKindOfBlock(PARTS, 's3', 'quote'))).toEqual([
      'headline s1',
      'lede s2',
      'quote s3',
      'paragraph s4 s5',
      'end-mark s6',
    ]);
    expect(withKindOfBlock(PARTS, 'none', 'quote')).toBe(PARTS);
  });

  it('is put together with the one above', () => {
    expect(shown(merged(PARTS, 2))).toEqual(['headline s1', 'lede s2 s3 s4 s5', 'end-mark s6']);
    expect(merged(PARTS, 0)).toBe(PARTS);
  });

  it('keeps the people of both where two lists of contacts are put together', () => {
    const person = (name: string) => ({
      name,
      role: '',
      organisation: '',
      emails: [],
      phones: [],
      languages: [],
      hours: '',
    });
    const [one, two] = partsOf('contacts s1', 'contacts s2');
    const parts = [
      { ...(one as Part), contacts: [person('Ana')] },
      { ...(two as Part), contacts: [person('Ben')] },
    ];
    expect(merged(parts, 1)[0]?.contacts?.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('is divided before a block, and not before its first', () => {
    expect(shown(divided(PARTS, 's4'))).toEqual([
      'headline s1',
      'lede s2',
      'paragraph s3',
      'paragraph s4 s5',
      'end-mark s6',
    ]);
    expect(divided(PARTS, 's3')).toBe(PARTS);
  });

  it('takes a block from the part above, and gives one to it', () => {
    expect(shown(withBoundary(PARTS, 3, -1))).toEqual([
      'headline s1',
      'lede s2',
      'paragraph s3 s4',
      'end-mark s5 s6',
    ]);
    expect(shown(withBoundary(PARTS, 2, 1))).toEqual([
      'headline s1',
      'lede s2 s3',
      'paragraph s4 s5',
      'end-mark s6',
    ]);
    expect(shown(withBoundary(PARTS, 1, -1))).toEqual([
      'lede s1 s2',
      'paragraph s3 s4 s5',
      'end-mark s6',
    ]);
    expect(shown(withBoundary(PARTS, 1, 1))).toEqual([
      'headline s1 s2',
      'paragraph s3 s4 s5',
      'end-mark s6',
    ]);
    expect(withBoundary(PARTS, 0, -1)).toBe(PARTS);
  });
});

describe('the parts to look at', () => {
  const parts = partsOf('headline? s1', 'lede s2', 'quote?? s3', 'notes? s4', 'end-mark s5');

  it('are counted, and a confirmed one is none any more', () => {
    expect(uncertainCount(parts)).toBe(3);
    expect(uncertainCount(confirmed(parts, 2))).toBe(2);
  });

  it('come with the least certain first, each once before the first comes again', () => {
    expect(nextUncertain(parts, 1)).toBe(2);
    expect(nextUncertain(parts, 2)).toBe(0);
    expect(nextUncertain(parts, 0)).toBe(3);
    expect(nextUncertain(parts, 3)).toBe(2);
  });

  it('are none where all are certain, and the only one again where it is alone', () => {
    expect(nextUncertain(partsOf('lede s1'), 0)).toBe(-1);
    expect(nextUncertain(partsOf('lede? s1', 'notes s2'), 0)).toBe(0);
  });
});

describe('whatever is done to parts', () => {
  const blocks = Array.from({ length: 12 }, (_, index) => `s${index + 1}`);
  const anyParts = fc
    .array(fc.tuple(fc.constantFrom(...PART_KINDS), fc.integer({ min: 1, max: 4 })), {
      minLength: 1,
    })
    .map((drawn) => {
      let at = 0;
      return drawn.flatMap(([kind, count]): Part[] => {
        const own = blocks.slice(at, at + count);
        at += count;
        return own.length > 0 ? [{ kind, blocks: own, confidence: 0.5 }] : [];
      });
    });
  const anyStep = fc.record({
    what: fc.constantFrom('kind', 'block', 'merge', 'divide', 'up', 'down'),
    at: fc.nat(11),
    kind: fc.constantFrom(...PART_KINDS),
  });

  it('every block stands in one part, in the order of the file, and no part is empty', () => {
    fc.assert(
      fc.property(anyParts, fc.array(anyStep), (start, steps) => {
        let parts: readonly Part[] = start;
        const before = parts.flatMap((part) => part.blocks);
        for (const { what, at, kind } of steps) {
          const block = before[at] ?? '';
          const index = partOf(parts, block);
          if (what === 'kind') parts = withKind(parts, index, kind);
          if (what === 'block') parts = withKindOfBlock(parts, block, kind);
          if (what === 'merge') parts = merged(parts, index);
          if (what === 'divide') parts = divided(parts, block);
          if (what === 'up') parts = withBoundary(parts, index, -1);
          if (what === 'down') parts = withBoundary(parts, index, 1);
        }
        expect(parts.flatMap((part) => part.blocks)).toEqual(before);
        expect(parts.every((part) => part.blocks.length > 0)).toBe(true);
      }),
    );
  });
});
