import { describe, expect, it } from 'vitest';
import { embargoText } from '../../core/embargo/embargo-text';
import { localTime } from '../../core/embargo/local-time';
import { countdown, embargoRemaining } from '../../core/embargo/remaining';
import { baseName } from '../../core/exports/file-name';
import { openingLines } from '../../core/print/opening-lines';
import { facts, release } from '../support/release';

const embargo = (instant: string, zone: string, ...alsoIn: string[]) => ({
  type: 'embargo' as const,
  instant,
  zone,
  alsoIn,
});

describe('the end of an embargo in words', () => {
  const at = embargo('2026-12-10T00:01:00Z', 'Europe/London', 'Europe/Zurich');

  it('gives every zone its time, and a date they share once', () => {
    expect(embargoText(at, 'en-GB')).toBe('00:01 GMT / 01:01 CET, Thursday, 10 December 2026');
  });
  it('gives each day its times where the zones do not share one', () => {
    expect(embargoText({ ...at, alsoIn: ['America/New_York', 'Africa/Nairobi'] }, 'en-GB')).toBe(
      '00:01 GMT / 03:01 EAT, Thursday, 10 December 2026 / 19:01 EST, Wednesday, 9 December 2026',
    );
  });
  it('names no zone twice', () => {
    expect(embargoText({ ...at, alsoIn: ['Europe/London'] }, 'en-GB')).toBe(
      '00:01 GMT, Thursday, 10 December 2026',
    );
  });
  it('spells midnight and noon out', () => {
    expect(embargoText(embargo('2026-12-10T00:00:00Z', 'Europe/London'), 'en-GB')).toContain(
      '00:00 (midnight, at the start of the day) GMT',
    );
    expect(embargoText(embargo('2026-12-10T12:00:00Z', 'Europe/London'), 'en-GB')).toContain(
      '12:00 (noon) GMT',
    );
  });
  it('says the difference to UTC where a language has no abbreviation in use', () => {
    expect(embargoText(embargo('2026-12-09T18:31:00Z', 'Asia/Kolkata'), 'en-GB')).toContain(
      '00:01 UTC+5:30',
    );
    expect(embargoText(embargo('2026-12-10T04:01:00Z', 'America/Sao_Paulo'), 'fr')).toContain(
      'UTC−3',
    );
  });
  it('is in the file name', () => {
    expect(baseName(release([], { releaseTime: at, title: 'Forests', date: '2026-12-10' }))).toBe(
      'EMBARGO-2026-12-10-0001-GMT-forests',
    );
  });
});

describe('a time that is typed', () => {
  it('is one instant on most days', () => {
    expect(localTime('2026-12-10T00:01', 'Europe/Zurich')).toEqual({
      type: 'once',
      instant: '2026-12-09T23:01:00Z',
    });
  });
  it.each([
    ['2026-03-29T02:30', 'Europe/Zurich', '01:30', '03:30'],
    ['2027-03-28T02:30', 'Europe/Zurich', '01:30', '03:30'],
    ['2026-03-08T02:30', 'America/New_York', '01:30', '03:30'],
  ])('%s in %s is skipped', (clock, zone, before, after) => {
    const time = localTime(clock, zone);
    expect(time.type === 'skipped' && [time.before.clock, time.after.clock]).toEqual([
      `${clock.slice(0, 11)}${before}`,
      `${clock.slice(0, 11)}${after}`,
    ]);
  });
  it.each([
    ['2026-10-25T02:30', 'Europe/Zurich', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['2027-10-31T02:30', 'Europe/Zurich', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
  ])('%s in %s comes twice', (clock, zone, first, second) => {
    const time = localTime(clock, zone);
    expect(time.type === 'twice' && [time.first.instant, time.second.instant]).toEqual([
      first,
      second,
    ]);
  });
});

describe('the countdown', () => {
  it('counts to the instant, and below zero after it', () => {
    const releaseTime = embargo('2026-12-10T00:01:00Z', 'Europe/London');
    const now = Date.parse('2026-12-09T23:00:00Z');
    expect(embargoRemaining(facts({ releaseTime }), now)).toBe(61 * 60_000);
    expect(embargoRemaining(facts(), now)).toBeNull();
  });
  it.each([
    [30_000, '1 min'],
    [61 * 60_000, '1 h 1 min'],
    [26 * 3_600_000, '1 d 2 h'],
  ])('%d ms is %s', (milliseconds, text) => expect(countdown(milliseconds)).toBe(text));
});

describe('what stands above the headline', () => {
  it('says what a correction corrects, before when it may be used', () => {
    const correction = {
      of: 'x',
      date: '2018-12-10',
      number: 2,
      what: 'The number of paragraphs is 38, not 83',
      why: 'A slip of ours.',
    };
    expect(openingLines(facts({ correction, releaseTime: { type: 'immediate' } }))).toEqual([
      'CORRECTION No. 2 to the release of 10 December 2018: The number of paragraphs is 38, not 83. A slip of ours.',
      'FOR IMMEDIATE RELEASE',
    ]);
  });
  it('says that a release was withdrawn, and why', () => {
    expect(openingLines(facts({ withdrawal: { why: 'The figures are wrong' } }))).toEqual([
      'WITHDRAWN – DO NOT USE. The figures are wrong.',
    ]);
  });
});
