import { describe, expect, it } from 'vitest';
import { readDate } from '../../../core/dates/read-date';

const today = '2026-11-30';
const read = (typed: string, ...languages: string[]) => readDate(typed, { languages, today });
const dateIn = (typed: string, ...languages: string[]): string => {
  const reading = read(typed, ...languages);
  return reading.type === 'date' ? reading.date : `${reading.type}: ${JSON.stringify(reading)}`;
};

describe('a typed date', () => {
  it.each([
    ['10 Dec', 'en-GB', '2026-12-10'],
    ['10 Dec', 'en-US', '2026-12-10'],
    ['Dec 10', 'en-US', '2026-12-10'],
    ['December 10, 2026', 'en-US', '2026-12-10'],
    ['10th December 2026', 'en-GB', '2026-12-10'],
    ['the 10th of December 2026', 'en-GB', '2026-12-10'],
    ['10-Dec-2026', 'en-GB', '2026-12-10'],
    ['10dec2026', 'en-GB', '2026-12-10'],
    ['Sept 3 2027', 'en-US', '2027-09-03'],
    ['10 december 2026', 'de', '2026-12-10'],
    ['10. Dezember 2026', 'de', '2026-12-10'],
    ['10. Dez. 2026', 'de', '2026-12-10'],
    ['3. März 2027', 'de', '2027-03-03'],
    ['3 maerz', 'en', 'wrong'],
    ['1er décembre 2026', 'fr', '2026-12-01'],
    ['10 dec 2026', 'fr', '2026-12-10'],
    ['10 de diciembre de 2026', 'es', '2026-12-10'],
    ['10 grudnia 2026', 'pl', '2026-12-10'],
    ['10 декабря 2026 г.', 'ru', '2026-12-10'],
    ['10 ديسمبر 2026', 'ar', '2026-12-10'],
    ['١٠ ديسمبر ٢٠٢٦', 'ar', '2026-12-10'],
    ['١٠ كانون الأول ٢٠٢٦', 'ar-LB', '2026-12-10'],
    ['١٠/١٢/٢٠٢٦', 'ar-EG', '2026-12-10'],
    ['2026年12月10日', 'ja', '2026-12-10'],
    ['10.12.2026', 'en-GB', '2026-12-10'],
    ['10.12.2026', 'en-US', '2026-12-10'],
    ['10. 12. 2026', 'cs', '2026-12-10'],
    ['12/10/2026', 'en-US', '2026-12-10'],
    ['12/10/2026', 'en-GB', '2026-10-12'],
    ['12/10/2026', 'fr', '2026-10-12'],
    ['12/25/2026', 'en-GB', '2026-12-25'],
    ['25/12/2026', 'en-US', '2026-12-25'],
    ['10-12-2026', 'nl', '2026-12-10'],
    ['10/12', 'en-GB', '2026-12-10'],
    ['2026-12-10', 'en-US', '2026-12-10'],
    ['2026-12-1', 'en-US', '2026-12-01'],
    ['2026/12/10', 'de', '2026-12-10'],
    ['20261210', 'en-GB', '2026-12-10'],
    ['12012026', 'en-US', '2026-12-01'],
    ['12012026', 'en-GB', '2026-01-12'],
    ['Thursday 10 December 2026', 'en-GB', '2026-12-10'],
    ['Do, 10. Dezember', 'de', '2026-12-10'],
    ['tomorrow', 'de', '2026-12-01'],
    ['morgen', 'de', '2026-12-01'],
    ['demain', 'fr', '2026-12-01'],
    ['hier', 'fr', '2026-11-29'],
    ["aujourd'hui", 'fr', '2026-11-30'],
    ['mañana', 'es', '2026-12-01'],
    ['غدًا', 'ar', '2026-12-01'],
    ['29 Feb 2028', 'en', '2028-02-29'],
  ])('%j in %s is %s', (typed, language, wanted) => {
    expect(dateIn(typed, language)).toMatch(new RegExp(`^${wanted}`));
  });

  it('is of this year where it is shortly past, and of the next where it is to come', () => {
    expect(dateIn('28 Nov', 'en')).toBe('2026-11-28');
    expect(dateIn('5 Jan', 'en')).toBe('2027-01-05');
  });

  it.each([
    ['31 Feb', 'February has at most 29 days'],
    ['31 Feb 2027', 'February has at most 29 days'],
    ['29 Feb 2027', 'February 2027 has 28 days'],
    ['31.11.2026', 'November has 30 days'],
    ['10.13.2026', 'There is no month 13'],
    ['2026-13-10', 'There is no month 13'],
    ['10 Dec 20266', 'four digits'],
    ['10.12.0026', 'four digits'],
    ['Friday 10 December 2026', '10 December 2026 is a Thursday'],
    ['soon', 'This is not a date'],
    ['10 Foo 2026', 'This is not a date'],
    ['10 Dec 2026 about noon', 'This is not a date'],
    ['10:12:2026', 'This is not a date'],
    ['🎉', 'This is not a date'],
  ])('%j is refused in a sentence', (typed, said) => {
    const reading = read(typed, 'en-GB');
    expect(reading.type).toBe('wrong');
    expect(reading).toMatchObject({ message: expect.stringContaining(said) });
  });

  it.each([
    '1',
    '10',
    '10 D',
    '10 De',
    '10.',
    'De',
    'Dec',
    '10.12.2',
    '10 Dec 26',
    '10/12/202',
    '2026',
    '2026-12',
    '2026-1',
    'tom',
    '1201202',
  ])('%j is neither taken nor called wrong: more may come', (typed) =>
    expect(read(typed, 'en-GB').type).toBe('unfinished'),
  );

  it('with a year of one to three digits says what is missing', () => {
    for (const typed of ['10 Dec 2', '10 Dec 26', '10.12.202']) {
      expect(read(typed, 'en-GB')).toMatchObject({
        message: expect.stringContaining('four digits'),
      });
    }
  });

  it('is whole only when no letter can change it', () => {
    const isWhole = (typed: string, language: string): boolean => {
      const reading = read(typed, language);
      return reading.type === 'date' && reading.isWhole;
    };
    expect(isWhole('10 December 2026', 'en-GB')).toBe(true);
    expect(isWhole('10.12.2026', 'en-US')).toBe(true);
    expect(isWhole('2026-12-10', 'en-US')).toBe(true);
    expect(isWhole('25/12/2026', 'en-US')).toBe(true);
    expect(isWhole('2026-12-1', 'en-US')).toBe(false);
    expect(isWhole('10 Dec', 'en-US')).toBe(false);
    expect(isWhole('12/10/2026', 'en-US')).toBe(false);
    expect(isWhole('tomorrow', 'en-US')).toBe(false);
  });

  it('typed letter by letter is taken for no other date on the way', () => {
    for (const [typed, language] of [
      ['2026-12-10', 'en-US'],
      ['10.12.2026', 'de'],
      ['10 December 2026', 'en-GB'],
      ['December 10, 2026', 'en-US'],
      ['١٠ ديسمبر ٢٠٢٦', 'ar'],
    ] as const) {
      for (let length = 1; length < typed.length; length += 1) {
        const reading = read(typed.slice(0, length), language);
        expect(reading.type, typed.slice(0, length)).not.toBe('wrong');
        if (reading.type === 'date') expect(reading.isWhole, typed.slice(0, length)).toBe(false);
      }
      expect(read(typed, language)).toEqual({ type: 'date', date: '2026-12-10', isWhole: true });
    }
  });

  it('is read on a system that is set to no language', () => {
    expect(dateIn('10 Dec 2026', 'en-US@posix', 'C')).toBe('2026-12-10');
  });

  it('that is empty is empty', () => {
    expect(read('  ', 'en-GB')).toEqual({ type: 'empty' });
  });
});
