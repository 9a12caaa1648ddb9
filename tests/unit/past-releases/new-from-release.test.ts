import { describe, expect, it } from 'vitest';
import { newFromRelease } from '../../../core/past-releases/new-from-release';
import { readRelease } from '../../../core/past-releases/read-release';
import { toLookAt } from '../../../core/past-releases/to-look-at';
import { createBlock } from '../../../core/release/blocks/create';
import { lineText } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';
import { wordsIn } from '../../../core/release/words';
import { facts, release } from '../support';

/** The text with what has to be looked at in square brackets. */
function marked(text: string, language = 'en-GB', names: readonly string[] = []): string {
  let at = 0;
  let result = '';
  for (const { from, to } of toLookAt(text, language, names)) {
    result += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return result + text.slice(at);
}

describe('what has to be looked at in an old text', () => {
  it.each([
    ['Geneva, 10 December 2024 – The fund', 'Geneva, [10 December 2024] – The fund'],
    ['on Tuesday, 3 June, and on Monday', 'on [Tuesday, 3 June], and on [Monday]'],
    ['June 3rd, 2024; in May 2023', '[June 3rd, 2024]; in [May 2023]'],
    ['by 2024-05-01 or 1/5/2024', 'by [2024-05-01] or [1/5/2024]'],
    ['at 10:30 a.m. or 9 pm', 'at [10:30 a.m.] or [9 pm]'],
    [
      'It grew 4.5% in the third quarter of 2024',
      'It grew [4.5%] in the [third quarter] of [2024]',
    ],
    ['in Q3, up by €1,250 million', 'in [Q3], up by [€1,250 million]'],
    ['1.2 million children in 14 countries', '[1.2 million] children in [14] countries'],
    ['since September', 'since [September]'],
    ['in 2023–24', 'in [2023–24]'],
  ])('in English: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['fr', 'Genève, le 10 décembre 2024, mardi', 'Genève, le [10 décembre 2024], [mardi]'],
    ['fr', 'le 1er mai ; 3 millions d’enfants', 'le [1er mai] ; [3 millions] d’enfants'],
    ['fr', 'au premier trimestre 2024', 'au [premier trimestre] [2024]'],
    ['es', 'el 3 de junio de 2024, el lunes', 'el [3 de junio de 2024], el [lunes]'],
    [
      'de',
      'am Montag, 3. Juni 2024, im dritten Quartal',
      'am [Montag, 3. Juni 2024], im [dritten Quartal]',
    ],
    ['ru', '10 декабря 2024 года, в понедельник', '[10 декабря 2024] года, в [понедельник]'],
    ['ar', 'في 10 ديسمبر 2024', 'في [10 ديسمبر 2024]'],
    ['ar', 'في ١٠ كانون الأول ٢٠٢٤', 'في [١٠ كانون الأول ٢٠٢٤]'],
    ['ja', '2024年12月10日に発表', '[2024年12月10日]に発表'],
    ['pt', '12 de março de 2024', '[12 de março de 2024]'],
    ['nl', 'op dinsdag 4 maart', 'op [dinsdag 4 maart]'],
    ['it', 'lunedì 4 marzo 2024', '[lunedì 4 marzo 2024]'],
  ])('in %s: %s', (language, text, expected) => {
    expect(marked(text, language)).toBe(expected);
  });

  it('finds people by their whole and their last names', () => {
    expect(marked('Amal Nasser spoke. Nasser said no.', 'en-GB', ['Amal Nasser'])).toBe(
      '[Amal Nasser] spoke. [Nasser] said no.',
    );
  });

  it('leaves words alone that only look like it', () => {
    const text = 'They may march. COVID-19 and the G20, a quarter, the sun and the Nassers.';
    expect(marked(text, 'en-GB', ['Amal Nasser'])).toBe(text);
  });
});

const old: Release = {
  ...release(
    [
      { ...createBlock.headline(), children: [{ text: 'Fund opens on 10 December 2024' }] },
      {
        ...createBlock.lede(),
        children: [
          { text: 'In ' },
          { text: '2024', bold: true },
          { text: ' Amal Nasser said ' },
          { type: 'link', url: 'https://example.org', children: [{ text: 'see 2024' }] },
        ],
      },
      { ...createBlock.quote(), speaker: 'Amal Nasser', children: [createBlock.paragraph()] },
      {
        ...createBlock.boilerplate(),
        children: [{ ...createBlock.paragraph(), children: [{ text: 'Founded in 1919.' }] }],
      },
    ],
    {
      status: 'issued',
      date: '2024-12-10',
      place: 'Geneva',
      reference: 'PR 12',
      releaseTime: {
        type: 'embargo',
        instant: '2024-12-10T00:01:00Z',
        zone: 'Europe/Geneva',
        alsoIn: [],
      },
      issues: [{ at: '2024-12-09T12:00:00Z', by: 'A', files: [] }],
      organisations: [{ name: 'UNICEF', acronym: '', website: '', logo: null, link: null }],
    },
  ),
  id: 'old',
};
old.facts.releaseTime = {
  type: 'embargo',
  instant: '2024-12-10T00:01:00Z',
  zone: 'Europe/Zurich',
  alsoIn: [],
};

describe('a new release from an old one', () => {
  const made = newFromRelease(old, { id: 'new', now: '2026-11-30T10:00:00Z' });

  it('has the same blocks, and a placeholder for each thing that has to be looked at', () => {
    expect(made.children.map(({ type }) => type)).toEqual(old.children.map(({ type }) => type));
    const [headline, lede, , boilerplate] = made.children;
    if (headline?.type !== 'headline' || lede?.type !== 'lede') throw new Error('other blocks');
    expect(lineText(headline.children, facts())).toBe('Fund opens on [10 December 2024]');
    expect(lineText(lede.children, facts())).toBe('In [2024] [Amal Nasser] said see 2024');
    expect(boilerplate && wordsIn(boilerplate)).toEqual(['Founded in 1919.']);
  });

  it('is a draft of its own, without what was true of the old one only', () => {
    expect(made.id).toBe('new');
    expect(made.facts).toMatchObject({
      status: 'draft',
      place: 'Geneva',
      date: null,
      releaseTime: null,
      reference: '',
      issues: [],
      created: '2026-11-30T10:00:00Z',
    });
    expect(made.facts.organisations).toEqual(old.facts.organisations);
  });

  it('keeps every word of the old one', () => {
    const words = (each: Release): string =>
      each.children
        .flatMap((block) => JSON.stringify(block).match(/"(?:text|label|speaker)":"[^"]+"/g) ?? [])
        .map((each) => each.replace(/^"\w+":"|"$/g, ''))
        .join('')
        .replace(/\s/g, '');
    expect(words(made)).toBe(words(old));
  });
});

describe('a release that was made from a template', () => {
  const sent = { ...createBlock.paragraph(), children: [{ text: 'The fund opens.' }] };
  const speaker = { ...createBlock.quote(), children: [sent] };
  const made: Release = {
    ...release([
      { ...createBlock.headline(), children: [{ text: 'A fund' }] },
      sent,
      { ...speaker, speaker: 'A pattern', part: { id: 'quote', each: 'organisations' } },
      {
        ...createBlock.paragraph(),
        children: [{ text: 'With a partner.' }],
        part: { id: 'partner', when: { variable: 'joint', is: ['yes'] } },
      },
    ]),
    form: { guidance: '', variables: [], values: {}, parts: [] },
  };

  it('is found by what was sent of it only', () => {
    const { about, text } = readRelease(made);
    expect(text.passages.map(({ text }) => text)).toEqual(['A fund', 'The fund opens.']);
    expect(about.people).toEqual([]);
  });

  it('gives a new release what was sent of it only', () => {
    const { children } = newFromRelease(made, { id: 'new', now: '2026-11-30T10:00:00Z' });
    expect(children.map(({ type }) => type)).toEqual(['headline', 'paragraph']);
  });
});
