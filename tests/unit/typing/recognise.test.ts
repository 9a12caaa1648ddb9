import { describe, expect, it } from 'vitest';
import { typedContact } from '../../../core/typing/contact-line';
import { typedDateline } from '../../../core/typing/dateline';

const today = '2026-11-30';

describe('a dateline that is typed', () => {
  it.each([
    ['en-GB', 'GENEVA, 1 December 2026 – A coalition', 'Geneva', '2026-12-01', 'A coalition'],
    ['en-GB', 'GENEVA, 1 December 2026 - A coalition', 'Geneva', '2026-12-01', 'A coalition'],
    ['en-GB', 'Geneva, 1 December 2026 -- A', 'Geneva', '2026-12-01', 'A'],
    ['en-US', 'NEW YORK, Dec. 1, 2026 — A', 'New York', '2026-12-01', 'A'],
    ['en-US', 'WASHINGTON, D.C., December 1, 2026—A', 'Washington, D.C.', '2026-12-01', 'A'],
    ['en-GB', 'GENEVA/NEW YORK (1 December 2026) – A', 'Geneva/New York', '2026-12-01', 'A'],
    ['en-GB', 'LONDON, 1 Dec – A', 'London', '2026-12-01', 'A'],
    ['en-GB', 'PORT-AU-PRINCE – A', 'Port-au-Prince', null, 'A'],
    ['en-GB', 'GENEVA – A coalition', 'Geneva', null, 'A coalition'],
    ['fr', 'Genève, le 1er décembre 2026 – Une', 'Genève', '2026-12-01', 'Une'],
    ['de', 'Berlin, 1. Dezember 2026 – Ein', 'Berlin', '2026-12-01', 'Ein'],
    ['es', 'MADRID, 1 de diciembre de 2026 — Una', 'Madrid', '2026-12-01', 'Una'],
    ['pl', 'Warszawa, 1 grudnia 2026 – A', 'Warszawa', '2026-12-01', 'A'],
    ['ru', 'МОСКВА, 1 декабря 2026 – А', 'Москва', '2026-12-01', 'А'],
    ['ar', 'جنيف، 1 ديسمبر 2026 – دعا', 'جنيف', '2026-12-01', 'دعا'],
  ])('in %s: %j', (language, text, place, date, rest) => {
    const found = typedDateline(text, language, today);
    expect(found).toMatchObject({ place, date });
    expect(text.slice(found?.length)).toBe(rest);
  });

  it.each([
    'A coalition of 30 organisations – the largest ever – said today',
    'UPDATE – The meeting',
    'EMBARGOED – not before noon',
    'On 1 December 2026, the coalition said',
    'Geneva – the city – is cold',
    'COVID-19 cases rise',
    '1 December 2026 – the day',
    '',
  ])('is not in %j', (text) => {
    expect(typedDateline(text, 'en-GB', today)).toBeNull();
  });
});

describe('a contact that is typed in a line', () => {
  it.each([
    [
      'Contact: Jo Bloggs, jo@example.org, +41 22 555 01 23',
      {
        name: 'Jo Bloggs',
        role: '',
        organisation: '',
        emails: ['jo@example.org'],
        phones: ['+41 22 555 01 23'],
      },
    ],
    [
      'Media contact: Ana Souza, Press Officer, UNICEF Geneva, tel. +41 22 555 01 23, e-mail: ana@example.org.',
      {
        name: 'Ana Souza',
        role: 'Press Officer',
        organisation: 'UNICEF Geneva',
        emails: ['ana@example.org'],
        phones: ['+41 22 555 01 23'],
      },
    ],
    [
      'For more information, please contact: Jo Bloggs (jo@example.org)',
      { name: 'Jo Bloggs', role: '', organisation: '', emails: ['jo@example.org'], phones: [] },
    ],
    [
      'Contact presse : Léa Martin, tél. : +33 1 55 55 01 23',
      { name: 'Léa Martin', role: '', organisation: '', emails: [], phones: ['+33 1 55 55 01 23'] },
    ],
    [
      'Pressekontakt: Eva Braun-Müller, Sprecherin, eva@example.org',
      {
        name: 'Eva Braun-Müller',
        role: 'Sprecherin',
        organisation: '',
        emails: ['eva@example.org'],
        phones: [],
      },
    ],
    [
      'للاتصال: ليلى حداد، ‎+961 1 555 012، l.haddad@example.org'.replace('\u200e', ''),
      {
        name: 'ليلى حداد',
        role: '',
        organisation: '',
        emails: ['l.haddad@example.org'],
        phones: ['+961 1 555 012'],
      },
    ],
  ])('%j', (text, contact) => {
    expect(typedContact(text)).toEqual(contact);
  });

  it.each([
    'Contact with the outside world was lost',
    'Contact: the whole team worked through the night',
    'Jo Bloggs, jo@example.org',
    'Contact lenses: +5',
  ])('is not in %j', (text) => {
    expect(typedContact(text)).toBeNull();
  });
});
