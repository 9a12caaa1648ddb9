import { describe, expect, it } from 'vitest';
import { lines, readZone, suggestZones } from '../../core/embargo/zones/find-zones';
import { cityOf, currentZone, zoneName } from '../../core/embargo/zones/zone-name';
import { isTimeZoneName } from '../../core/release/time-zone-name';

const WINTER = '2026-12-10T00:01:00Z';
const SUMMER = '2026-07-10T00:01:00Z';
const context = { languages: ['de', 'fr'], instant: WINTER };
const zoneOf = (typed: string, more = {}): string => {
  const reading = readZone(typed, { ...context, ...more });
  if (reading.type === 'several') return reading.matches.map(({ zone }) => zone).join(' ');
  return reading.type === 'one' ? reading.match.zone : 'none';
};

describe('a time zone that is typed', () => {
  it.each([
    ['Geneva', 'Europe/Zurich'],
    ['genève', 'Europe/Zurich'],
    ['Bern', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['New York', 'America/New_York'],
    ['washington dc', 'America/New_York'],
    ['Nairobi', 'Africa/Nairobi'],
    ['Kyiv', 'Europe/Kyiv'],
    ['Kiev', 'Europe/Kyiv'],
    ['Calcutta', 'Asia/Kolkata'],
    ['Ho Chi Minh City', 'Asia/Ho_Chi_Minh'],
    ['UK', 'Europe/London'],
    ['U.K.', 'Europe/London'],
    ['India', 'Asia/Kolkata'],
    ['Indien', 'Asia/Kolkata'],
    ['Suisse', 'Europe/Zurich'],
    ['Germany', 'Europe/Berlin'],
    ['Deutschland', 'Europe/Berlin'],
    ['UTC', 'UTC'],
    ['GMT', 'Etc/GMT'],
    ['UTC+2', 'Etc/GMT-2'],
    ['GMT -3', 'Etc/GMT+3'],
    ['EST', 'America/New_York'],
    ['edt', 'America/New_York'],
    ['CET', 'Europe/Paris'],
    ['JST', 'Asia/Tokyo'],
    ['Europe/Zurich', 'Europe/Zurich'],
    ['europe/zurich', 'Europe/Zurich'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Atlantis', 'none'],
    ['', 'none'],
    ['Utopia/Nowhere', 'none'],
  ])('%j is %s', (typed, zone) => expect(zoneOf(typed)).toBe(zone));

  it('is the city that is chosen already where an abbreviation fits it', () => {
    expect(zoneOf('CET', { preferred: ['Europe/Zurich'] })).toBe('Europe/Zurich');
    expect(zoneOf('CET', { preferred: ['Africa/Nairobi'] })).toBe('Europe/Paris');
  });

  it('is asked about where it means several', () => {
    expect(zoneOf('IST')).toBe('Asia/Kolkata Asia/Jerusalem Europe/Dublin');
    expect(zoneOf('Spain')).toBe('Europe/Madrid Atlantic/Canary');
    expect(zoneOf('USA')).toMatch(/^America\/New_York .*America\/Chicago/);
  });

  it('is suggested while it is typed, by city and by country', () => {
    const suggested = (typed: string) => suggestZones(typed, context).map(({ zone }) => zone);
    expect(suggestZones('Gen', context)[0]).toMatchObject({ zone: 'Europe/Zurich', by: 'Geneva' });
    expect(suggested('Nair')[0]).toBe('Africa/Nairobi');
    expect(suggested('switz')).toContain('Europe/Zurich');
    expect(suggested('york')).toContain('America/New_York');
    expect(suggestZones('a', context).length).toBeLessThanOrEqual(8);
    expect(suggested('xyzzy')).toEqual([]);
  });
});

describe('a time zone that is shown', () => {
  it.each([
    ['Europe/Zurich', WINTER, 'Zurich (CET, UTC+1)'],
    ['Europe/Zurich', SUMMER, 'Zurich (CEST, UTC+2)'],
    ['America/New_York', WINTER, 'New York (EST, UTC−5)'],
    ['Asia/Calcutta', WINTER, 'Kolkata (UTC+5:30)'],
    ['Europe/Kiev', WINTER, 'Kyiv (EET, UTC+2)'],
    ['Europe/London', WINTER, 'London (GMT, UTC)'],
    ['UTC', WINTER, 'UTC'],
    ['Etc/GMT', WINTER, 'GMT (UTC)'],
    ['Etc/GMT-2', WINTER, 'UTC+2'],
  ])('%s', (zone, instant, shown) => expect(zoneName(zone, instant)).toBe(shown));

  it('is never under the old spelling of its city', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      expect(cityOf(zone)).not.toMatch(/^(Kiev|Calcutta|Saigon|Rangoon|Katmandu|Godthab|Asmera)$/);
    }
    expect(isTimeZoneName(currentZone('Europe/Kiev'))).toBe(true);
  });
});

describe('the table of cities', () => {
  it('puts each city in a zone of its country', () => {
    for (const [country, zone] of lines()) {
      const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
        getTimeZones?: () => string[];
        timeZones?: string[];
      };
      const zones = (locale.getTimeZones?.() ?? locale.timeZones ?? []).map(currentZone);
      // Kosovo has no entry of its own.
      if (zones.length > 0) expect(zones, `${country} ${zone}`).toContain(currentZone(zone));
      expect(isTimeZoneName(zone), zone).toBe(true);
    }
  });

  it('has the capital of every country whose zone is named otherwise', () => {
    for (const capital of [
      'Bern',
      'Canberra',
      'Ottawa',
      'Brasília',
      'Beijing',
      'New Delhi',
      'Islamabad',
      'Ankara',
      'Abuja',
      'Yaoundé',
      'Rabat',
      'Pretoria',
      'Wellington',
      'Hanoi',
      'Naypyidaw',
      'Quito',
      'Washington',
      'Abu Dhabi',
      'Doha',
      'Sucre',
      'Lilongwe',
      'Dodoma',
      'Gitega',
      'Yamoussoukro',
      'Astana',
    ]) {
      expect(zoneOf(capital), capital).not.toBe('none');
    }
  });
});
