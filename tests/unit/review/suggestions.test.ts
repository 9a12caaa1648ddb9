import { describe, expect, it } from 'vitest';
import type { Release } from '../../../core/release/release';
import { suggestionsIn } from '../../../core/review/suggestions';
import { release } from '../support';

const by = { by: 'ana', at: '2026-11-01T09:00:00Z' };

describe('suggestionsIn', () => {
  it('tells each suggestion once, with its words, breaks and fields', () => {
    const one: Release = {
      ...release([
        {
          type: 'paragraph',
          suggestions: { a: { kind: 'split', ...by } },
          children: [
            { text: 'Every ' },
            { text: 'child', suggestions: { b: { kind: 'delete', ...by } } },
            { text: 'girl', bold: true, suggestions: { b: { kind: 'insert', ...by } } },
            { text: ' has', suggestions: { a: { kind: 'insert', ...by } } },
          ],
        },
        {
          type: 'heading',
          level: 3,
          suggestions: { c: { kind: 'set', ...by, before: { level: 2 } } },
          children: [{ text: 'Why' }],
        },
        {
          type: 'page-break',
          suggestions: { d: { kind: 'delete', ...by } },
          children: [{ text: '' }],
        },
      ]),
      suggestions: { e: { kind: 'set', ...by, before: { place: 'Bern' } } },
    };
    expect(suggestionsIn(one)).toEqual([
      { id: 'a', ...by, inserted: ' has¶', deleted: '', fields: [], path: [0] },
      { id: 'b', ...by, inserted: 'girl', deleted: 'child', fields: [], path: [0, 1] },
      { id: 'c', ...by, inserted: '', deleted: '', fields: ['level'], path: [1] },
      { id: 'd', ...by, inserted: '', deleted: '[page break]', fields: [], path: [2] },
      { id: 'e', ...by, inserted: '', deleted: '', fields: ['place'], path: [] },
    ]);
  });
});
