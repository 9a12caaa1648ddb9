import { describe, expect, it } from 'vitest';
import { fieldDirection, quotesIsolated } from '../../core/release/bidi';

describe('a sentence of the window', () => {
  it('keeps its order around what it quotes from right to left', () => {
    expect(quotesIsolated('“نعم” is not in the dictionary. Write “لا”.')).toBe(
      '“\u2068نعم\u2069” is not in the dictionary. Write “\u2068لا\u2069”.',
    );
    expect(quotesIsolated('“Yes” is not in the dictionary.')).toBe(
      '“Yes” is not in the dictionary.',
    );
  });

  it('is isolated once', () => {
    const once = quotesIsolated('Save the changes to “بيان 2026-12”?');
    expect(quotesIsolated(once)).toBe(once);
  });
});

describe('a field', () => {
  it('has the direction of its first letter', () => {
    expect(fieldDirection('(2026) أطفال في School')).toBe('rtl');
    expect(fieldDirection('2026: School أطفال')).toBe('ltr');
    expect(fieldDirection('+41 22 555 01 00')).toBe('auto');
    expect(fieldDirection('')).toBe('auto');
  });
});
