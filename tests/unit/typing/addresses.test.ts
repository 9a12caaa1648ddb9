import { describe, expect, it } from 'vitest';
import { addressAtEnd, wholeAddress } from '../../../core/typing/addresses';
import { lineTurn } from '../../../core/typing/line-start';

describe('an address at the end of a text', () => {
  it.each([
    ['see https://example.org/a.', 4, 25, 'https://example.org/a'],
    ['(www.example.org)', 1, 16, 'https://www.example.org'],
    ['write to jo@example.org,', 9, 23, 'mailto:jo@example.org'],
  ])('is found in %j', (text, start, end, url) => {
    expect(addressAtEnd(text)).toEqual({ start, end, url });
  });

  it.each(['end.Next', 'a@b', '@jo', 'example.org', 'and/or', 'www.', ''])(
    'is not in %j',
    (text) => {
      expect(addressAtEnd(text)).toBeNull();
    },
  );

  it('is the whole of what is pasted, or none', () => {
    expect(wholeAddress(' https://example.org/ ')).toBe('https://example.org/');
    expect(wholeAddress('see https://example.org')).toBeNull();
  });
});

describe('the beginning of a line', () => {
  it.each([
    ['- ', 'bulleted'],
    ['* ', 'bulleted'],
    ['1. ', 'numbered'],
    ['1) ', 'numbered'],
    ['# ', 'heading2'],
    ['## ', 'heading3'],
    ['> ', 'quote'],
    ['2. ', null],
    ['a - ', null],
    ['-', null],
  ] as const)('%j means %j', (before, turn) => {
    expect(lineTurn(before)).toBe(turn);
  });
});
