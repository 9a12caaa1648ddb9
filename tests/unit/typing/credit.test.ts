import { describe, expect, it } from 'vitest';
import { wordingFor } from '../../../core/print/wording/wording';
import { creditName } from '../../../core/release/credit';

describe('a credit', () => {
  it.each([
    ['Jo Bloggs', 'Jo Bloggs'],
    ['Photo: Jo Bloggs', 'Jo Bloggs'],
    ['Photo : Jo Bloggs', 'Jo Bloggs'],
    ['Photo by Jo Bloggs', 'Jo Bloggs'],
    ['Photo credit: Jo Bloggs', 'Jo Bloggs'],
    ['Photo: © Jo Bloggs', '© Jo Bloggs'],
    ['© Jo Bloggs / Agency', '© Jo Bloggs / Agency'],
    ['Foto: Ana Souza', 'Ana Souza'],
    ['Фото: Иван', 'Иван'],
    ['الصورة: ليلى', 'ليلى'],
    ['写真：山田', '山田'],
    ['Photograph Archive Ltd', 'Photograph Archive Ltd'],
    ['Photo:', 'Photo:'],
    ['', ''],
  ])('%j names %j', (credit, name) => {
    expect(creditName(credit)).toBe(name);
  });

  it('prints its label once in every language', () => {
    expect(wordingFor('en').credit('Photo: Jo Bloggs')).toBe('Photo: Jo Bloggs');
    expect(wordingFor('fr').credit('Photo: Jo Bloggs')).toBe('Photo : Jo Bloggs');
    expect(wordingFor('es').credit('Photo by Jo Bloggs')).toBe('Foto: Jo Bloggs');
  });
});
