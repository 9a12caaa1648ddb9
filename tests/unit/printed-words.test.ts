import { describe, expect, it } from 'vitest';
import { releaseLine } from '../../core/embargo/release-line';
import { contactLines } from '../../core/print/contact-lines';
import { withoutIsolates } from '../../core/release/bidi';
import { createBlock } from '../../core/release/blocks/create';
import { attributionOf } from '../../core/release/blocks/quote';
import { printable } from '../../core/release/characters';
import { datelineText, factText } from '../../core/release/facts-text';
import { FACT_NAMES } from '../../core/release/inlines/fact';
import { lineText, titleOf } from '../../core/release/plain-text';
import { hiddenHost, safeUrl } from '../../core/release/safe-url';
import { countWords } from '../../core/release/words';
import { facts, release } from '../support/release';

describe('the dateline', () => {
  it('is absent while neither place nor date is known', () => {
    expect(datelineText(facts())).toBeNull();
  });
  it('takes place and date in the wording of the language', () => {
    const known = { place: 'Geneva', date: '2018-12-10' };
    expect(datelineText(facts(known))).toBe('GENEVA, 10 December 2018 – ');
    expect(datelineText(facts({ ...known, language: 'en-US' }))).toBe(
      'GENEVA, December 10, 2018 – ',
    );
    expect(datelineText(facts({ ...known, language: 'fr', place: 'Genève' }))).toBe(
      'GENÈVE, 10 décembre 2018 – ',
    );
  });
  it('isolates place and date where they run in different directions, and nowhere else', () => {
    const date = '2026-12-01';
    const arabic = { date, language: 'ar', direction: 'rtl' as const };
    const apart = '\u2066GENEVA\u2069، \u20671 ديسمبر 2026\u2069 – ';
    expect(datelineText(facts({ ...arabic, place: 'Geneva' }))).toBe(apart);
    expect(datelineText(facts({ ...arabic, place: 'جنيف' }))).toBe('جنيف، 1 ديسمبر 2026 – ');
    expect(datelineText(facts({ date, place: 'جنيف' }))).toBe(
      '\u2067جنيف\u2069, \u20661 December 2026\u2069 – ',
    );
  });
  it('does with one of the two', () => {
    expect(datelineText(facts({ place: 'Geneva' }))).toBe('GENEVA – ');
  });
});

describe('a comma', () => {
  const quote = { speaker: 'A', role: 'B', organisation: 'C' };
  it.each([
    ['en-GB', 'A, B, C'],
    ['he', 'A, B, C'],
    ['ar', 'A، B، C'],
    ['fa', 'A، B، C'],
    ['ur-PK', 'A، B، C'],
    ['uz-Arab', 'A، B، C'],
    ['zh-Hant-TW', 'A，B，C'],
    ['zh', 'A，B，C'],
    ['ja', 'A、B、C'],
    ['ko', 'A, B, C'],
    ['am', 'A፣ B፣ C'],
  ])('is that of the script in %s', (language, line) => {
    expect(withoutIsolates(attributionOf(quote, language))).toBe(line);
  });
  it('is the same in every line that is printed', () => {
    const known = { place: 'جنيف', date: '2018-12-10' };
    expect(datelineText(facts({ ...known, language: 'ar', direction: 'rtl' }))).toContain('جنيف، ');
    expect(datelineText(facts({ ...known, place: '北京', language: 'zh' }))).toContain(
      '北京，2018',
    );
    const speaks = { ...createBlock.contact(), name: 'A', languages: ['en', 'fr'] };
    const words = contactLines(speaks, 'zh').flatMap((line) => line.map(({ text }) => text));
    expect(words.join('')).toContain('英语，法语');
    const releaseTime = {
      type: 'embargo' as const,
      instant: '2026-12-09T23:01:00Z',
      zone: 'Europe/Zurich',
      alsoIn: [],
    };
    expect(releaseLine(facts({ releaseTime, language: 'fa', direction: 'rtl' }))).toContain('، ');
  });
});

describe('the release line', () => {
  it('is absent while the release time is not set', () => expect(releaseLine(facts())).toBeNull());
  it('says immediate in the language of the release', () => {
    const releaseTime = { type: 'immediate' as const };
    expect(releaseLine(facts({ releaseTime }))).toBe('FOR IMMEDIATE RELEASE');
    expect(releaseLine(facts({ releaseTime, language: 'es' }))).toBe('PARA PUBLICACIÓN INMEDIATA');
  });
  it('gives the instant of an embargo in its own zone, on either side of a clock change', () => {
    const at = (instant: string) =>
      releaseLine(
        facts({ releaseTime: { type: 'embargo', instant, zone: 'Europe/Zurich', alsoIn: [] } }),
      );
    expect(at('2026-10-24T22:01:00Z')).toBe('EMBARGOED UNTIL 00:01 CEST, Sunday, 25 October 2026');
    expect(at('2026-12-09T23:01:00Z')).toBe(
      'EMBARGOED UNTIL 00:01 CET, Thursday, 10 December 2026',
    );
  });
});

describe('a contact', () => {
  const daniela = {
    ...createBlock.contact(),
    name: 'Daniela Reale',
    role: 'Lead on Child Protection',
    organisation: 'The Initiative',
    emails: ['d.reale@example.org'],
  };
  const text = (contact = daniela) =>
    contactLines(contact, 'en-GB').map((line) => line.map((piece) => piece.text).join(''));

  it('prints name, role, organisation and address on lines of their own', () => {
    expect(text()).toEqual([
      'Daniela Reale',
      'Lead on Child Protection',
      'The Initiative',
      'd.reale@example.org',
    ]);
  });
  it('prints agreed wording straight after the name, as it is', () => {
    expect(text({ ...daniela, wording: ' – Co-chair.' })).toEqual([
      'Daniela Reale – Co-chair. d.reale@example.org',
    ]);
  });
  it('labels phones, languages and hours, and links what can be used', () => {
    const full = {
      ...daniela,
      phones: ['+44 20 7946 0000'],
      languages: ['fr', 'ar'],
      hours: '9–17',
    };
    expect(text(full).slice(4)).toEqual([
      'Tel. +44 20 7946 0000',
      'Languages: French, Arabic',
      'Hours: 9–17',
    ]);
    const links = contactLines(full, 'en-GB')
      .flat()
      .map((piece) => piece.url);
    expect(links.filter((url) => url !== null)).toEqual([
      'mailto:d.reale@example.org',
      'tel:+442079460000',
    ]);
  });
  it('prints nothing for what is empty', () => {
    expect(contactLines(createBlock.contact(), 'en')).toEqual([]);
  });
});

describe('a line of text', () => {
  it('shows facts by value, gaps in brackets and links as their text', () => {
    const line = lineText(
      [
        { text: 'In ' },
        { type: 'fact', fact: 'place', children: [{ text: '' }] },
        { text: ', ' },
        { type: 'placeholder', label: 'Name', children: [{ text: '' }] },
        { text: ' ' },
        { type: 'link', url: '#', children: [{ text: 'said' }] },
      ],
      facts({ place: 'Geneva' }),
    );
    expect(line).toBe('In Geneva, [Name] said');
  });
  it('names a fact that nobody has given yet', () => {
    expect(factText('date', facts())).toBe('[date]');
  });
  it.each([
    ['ar', /^\[\p{Script=Arabic} ?\p{Script=Arabic}*\]$/u],
    ['he', /^\[\p{Script=Hebrew}+\]$/u],
    ['hi', /^\[[\p{Script=Devanagari}\p{M}]+\]$/u],
    ['th', /^\[[\p{Script=Thai}\p{M}]+\]$/u],
    ['zh-Hans', /^\[\p{Script=Han}+\]$/u],
    ['zh-Hant', /^\[\p{Script=Han}+\]$/u],
    ['ja', /^\[\p{Script=Han}+\]$/u],
    ['ko', /^\[[\p{Script=Hangul} ]+\]$/u],
  ])('names it in the language of the release: %s', (language, words) => {
    for (const name of FACT_NAMES) expect(factText(name, facts({ language }))).toMatch(words);
  });
});

describe('the title', () => {
  const headline = { type: 'headline' as const, children: [{ text: 'A  headline\nin two' }] };
  it('is the headline on one line', () => {
    expect(titleOf(release([headline]))).toBe('A headline in two');
  });
  it('is the fact where it is given', () => {
    expect(titleOf(release([headline], { title: 'Short' }))).toBe('Short');
  });
});

describe('safeUrl', () => {
  it.each(['https://example.org/a', 'mailto:a@example.org', 'tel:+4120', ' http://example.org '])(
    'lets %j be clicked',
    (url) => expect(safeUrl(url)).not.toBeNull(),
  );
  it.each([
    '#',
    '',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'example.org',
  ])('refuses %j', (url) => expect(safeUrl(url)).toBeNull());
});

describe('printable', () => {
  it('keeps every character a reader can see, in any script', () => {
    const text = 'Naïve “quotes” – 日本 العربية 👩‍👩‍👧 a\u00a0b\tc\nd';
    expect(printable(text)).toBe(text);
  });
  it('drops characters that no format can carry', () => {
    expect(printable('a\u0000b\ud800c\udc00d\uffffe\u001bf\r\ng')).toBe('abcdef\ng');
  });
});

describe('countWords', () => {
  it('counts by the rules of the language', () => {
    expect(countWords("children's best interests", 'en')).toBe(3);
    expect(countWords('حقوق الطفل', 'ar')).toBe(2);
  });
});

describe('a link that may lead elsewhere than it seems', () => {
  it('names its host in plain letters', () => {
    expect(hiddenHost('https://аpple.com/login')).toBe('xn--pple-43d.com');
    expect(hiddenHost('https://unicef.org@evil.example/')).toBe('evil.example');
    expect(hiddenHost('https://user:pw@example.org/')).toBe('example.org');
    for (const url of [
      'https://www.unicef.org/a?b=c',
      'HTTP://Example.ORG',
      'mailto:a@b.org',
      '#',
    ]) {
      expect(hiddenHost(url)).toBeNull();
    }
  });

  it('attaches nothing to a message', () => {
    expect(safeUrl('mailto:a@b.org?attach=/etc/passwd&subject=Embargo%20lifted')).toBe(
      'mailto:a@b.org?subject=Embargo%20lifted',
    );
    expect(safeUrl('mailto:a@b.org?attachment=x')).toBe('mailto:a@b.org');
    expect(safeUrl('mailto:a@b.org?cc=c@d.org&body=A&BCC=e@f.org')).toBe(
      'mailto:a@b.org?cc=c@d.org&body=A&BCC=e@f.org',
    );
  });
});
