import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../core/release/statistics';

describe('the length of a text', () => {
  it('is counted in words, characters with and without spaces, and minutes', () => {
    expect(statisticsOf(['One two.', 'Three'], 'en')).toEqual({
      words: 3,
      characters: 13,
      charactersWithoutSpaces: 12,
      minutes: 1,
    });
  });

  it('counts a letter with its accent as one, however it is encoded', () => {
    expect(statisticsOf(['cafe\u0301'], 'fr').characters).toBe(4);
    expect(statisticsOf(['مُهِمّة'], 'ar').characters).toBe(4);
    expect(statisticsOf(['😀'], 'en').characters).toBe(1);
  });

  it('gives the time that it takes to read', () => {
    expect(statisticsOf(['word '.repeat(700)], 'en').minutes).toBe(3);
  });
});
