import { describe, expect, it } from 'vitest';
import { dayOf, dayText } from '../../../core/dates/calendar';
import { readDateTime } from '../../../core/dates/read-date-time';

const today = '2026-11-30';
const read = (typed: string, language: string, clock: string | null = null) =>
  readDateTime(typed, { languages: [language], today, clock });
const clockIn = (typed: string, language: string, clock: string | null = null): string => {
  const reading = read(typed, language, clock);
  return reading.type === 'date-time' ? reading.clock : JSON.stringify(reading);
};

describe('a typed day and time', () => {
  it.each([
    ['10 Dec 00:01', 'en-GB', '2026-12-10T00:01'],
    ['10.12.2026 0:01', 'de', '2026-12-10T00:01'],
    ['10.12.2026, 00:01 Uhr', 'de', '2026-12-10T00:01'],
    ['10.12.2026 0.01', 'de', '2026-12-10T00:01'],
    ['10.12.2026 9 Uhr', 'de', '2026-12-10T09:00'],
    ['10. Dezember um 14.30 Uhr', 'de', '2026-12-10T14:30'],
    ['2026-12-10T00:01', 'en-US', '2026-12-10T00:01'],
    ['2026-12-10 00:01', 'en-US', '2026-12-10T00:01'],
    ['2026-12-10T00:01:00', 'en-US', '2026-12-10T00:01'],
    ['12/10/2026 9:30 pm', 'en-US', '2026-12-10T21:30'],
    ['Dec 10, 2026, 9:30 AM', 'en-US', '2026-12-10T09:30'],
    ['Dec 10, 12 am', 'en-US', '2026-12-10T00:00'],
    ['Dec 10 at 12 p.m.', 'en-US', '2026-12-10T12:00'],
    ['noon on 10 Dec', 'en-GB', '2026-12-10T12:00'],
    ['9 am tomorrow', 'en-GB', '2026-12-01T09:00'],
    ['tomorrow 9 am', 'en-GB', '2026-12-01T09:00'],
    ['00:01 10 Dec 2026', 'en-GB', '2026-12-10T00:01'],
    ['10 Dec 2026 1430 hrs', 'en-GB', '2026-12-10T14:30'],
    ['10 décembre à 14 h 30', 'fr', '2026-12-10T14:30'],
    ['10 décembre 2026 9h', 'fr', '2026-12-10T09:00'],
    ['10 de diciembre de 2026, 9:05 p. m.', 'es', '2026-12-10T21:05'],
    ['١٠ ديسمبر ٢٠٢٦ ٠٠:٠١', 'ar', '2026-12-10T00:01'],
    ['١٠ ديسمبر ٢٠٢٦، ٩:٣٠ م', 'ar', '2026-12-10T21:30'],
  ])('%j in %s is %s', (typed, language, wanted) => expect(clockIn(typed, language)).toBe(wanted));

  it('keeps the half that is not typed', () => {
    expect(clockIn('10 Dec', 'en-GB', '2026-12-01T00:01')).toBe('2026-12-10T00:01');
    expect(clockIn('9 am', 'en-GB', '2026-12-01T00:01')).toBe('2026-12-01T09:00');
    expect(clockIn('14:30', 'en-GB', '2026-12-01T00:01')).toBe('2026-12-01T14:30');
    expect(read('10 Dec', 'en-GB').type).toBe('unfinished');
    expect(read('9 am', 'en-GB')).toMatchObject({
      message: expect.stringContaining('Add the day'),
    });
  });

  it.each([
    ['31 Feb 00:01', 'February has at most 29 days'],
    ['10 Dec 2026 25:00', 'There is no time 25:00'],
    ['10 Dec 2026 9:75', 'There is no time 9:75'],
    ['10 Dec 2026 24:00', 'with the day after'],
    ['10 Dec 2026 13 pm', 'There is no 13 pm'],
    ['10 Dec midnight', 'belongs to two days'],
    ['in the morning', 'This is not a date'],
    ['10.12.0001 00:01', 'four digits'],
  ])('%j is refused in a sentence', (typed, said) =>
    expect(read(typed, 'en-GB', '2026-12-01T00:01')).toMatchObject({
      type: 'wrong',
      message: expect.stringContaining(said),
    }),
  );

  it('says of a year of one digit that it needs four', () => {
    expect(read('10 Dec 1 00:01', 'en-GB')).toMatchObject({
      type: 'unfinished',
      message: expect.stringContaining('four digits'),
    });
  });

  it.each([
    ['2026-12-10T00:01', 'en-US', true],
    ['2026-12-10 00:01', 'en-US', true],
    ['10 December 2026 00:01', 'en-GB', true],
    ['10.12.2026 14:30', 'de', true],
    // "pm" may follow.
    ['10 December 2026 09:30', 'en-GB', false],
    ['10 Dec 00:01', 'en-GB', false],
    ['10 December 2026', 'en-GB', false],
  ])('%j in %s is whole: %s', (typed, language, isWhole) =>
    expect(read(typed, language, '2026-12-01T00:01')).toMatchObject({ isWhole }),
  );

  it.each([
    ['2026-12-10T00:01', 'en-US'],
    ['2026-12-10 00:01', 'de'],
    ['10 December 2026 00:01', 'en-GB'],
    ['10.12.2026 0:01', 'de'],
    ['12/10/2026 9:30 pm', 'en-US'],
  ])(
    '%j typed letter by letter in %s is neither refused nor taken on the way',
    (typed, language) => {
      for (let length = 1; length < typed.length; length += 1) {
        const reading = read(typed.slice(0, length), language, '2026-12-01T00:01');
        expect(reading.type, typed.slice(0, length)).not.toBe('wrong');
        if (reading.type === 'date-time')
          expect(reading.isWhole, typed.slice(0, length)).toBe(false);
      }
    },
  );

  it.each(['en-GB', 'en-US', 'de', 'fr', 'es', 'ar', 'ar-EG', 'fa', 'ru', 'ja', 'pl', 'pt-BR'])(
    'reads what it shows itself in %s',
    (language) => {
      for (let month = 1; month <= 12; month += 1) {
        const date = `2026-${String(month).padStart(2, '0')}-10`;
        for (const withWeekday of [false, true]) {
          const shown = `${dayText(dayOf(date), language, withWeekday)}, 00:01`;
          expect(clockIn(shown, language), shown).toBe(`${date}T00:01`);
        }
      }
    },
  );
});
