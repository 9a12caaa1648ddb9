import { describe, expect, it } from 'vitest';
import type { ReadRelease } from '../../../core/past-releases/past-release';
import { ANYTHING, type ArchiveQuery, termsOf } from '../../../core/past-releases/query';
import { searchArchive } from '../../../core/past-releases/search';
import { DamagedSegment, Segment, SegmentBuilder } from '../../../core/past-releases/segment';

/** An old release with a title and paragraphs. */
const past = (
  title: string,
  paragraphs: readonly string[],
  about: Partial<ReadRelease['about']> = {},
): ReadRelease => ({
  about: {
    title,
    language: 'en-GB',
    kind: 'press-release',
    date: '2024-05-01',
    organisations: [],
    people: [],
    embargo: null,
    ...about,
  },
  text: {
    passages: [
      { kind: 'headline', text: title },
      ...paragraphs.map((text) => ({ kind: 'text' as const, text })),
    ],
    contacts: [],
    speakers: [],
    boilerplates: [],
  },
});

function segmentOf(releases: readonly ReadRelease[]): Segment {
  const builder = new SegmentBuilder();
  for (const release of releases) builder.add(release);
  return new Segment(builder.finish());
}

const RELEASES = [
  past('Ministers announce refugee fund', ['The fund opens on Monday.', 'It helps schools.']),
  past('Schools reopen', ['Refugee children go back.', 'A new fund pays.'], {
    date: '2025-01-10',
    organisations: ['Save the Children'],
    people: ['José García'],
  }),
  past('Une école pour chaque enfant', ['L’éducation est un droit, dit Zoë Müller.'], {
    language: 'fr',
    kind: 'statement',
    date: '2023-09-02',
  }),
  past('الحماية للأطفال', ['أعلنت المدرسة في ٢٠٢٦ عن الحِماية.'], { language: 'ar' }),
  past('难民儿童的新闻发布会', ['各国应当承担责任。'], { language: 'zh-Hans', date: null }),
  past('แถลงการณ์', ['เด็กผู้ลี้ภัยมีสิทธิได้รับการศึกษา'], { language: 'th' }),
];

const segment = segmentOf(RELEASES);

function titles(query: Partial<ArchiveQuery>, isThere = (_: number) => true): string[] {
  const found = searchArchive([{ segment, isThere }], { ...ANYTHING, ...query }, 50);
  return found.hits.map(({ about }) => about.title);
}

describe('a search in old releases', () => {
  it('puts those with all words in the headline first, then those with all in one passage', () => {
    expect(titles({ text: 'refugee fund ' })).toEqual([
      'Ministers announce refugee fund',
      'Schools reopen',
    ]);
    expect(titles({ text: 'schools' })).toEqual([
      'Schools reopen',
      'Ministers announce refugee fund',
    ]);
  });

  it('finds the longer words that begin with what is being typed', () => {
    expect(titles({ text: 'minis' })).toEqual(['Ministers announce refugee fund']);
    expect(titles({ text: 'm' })).toContain('Ministers announce refugee fund');
  });

  it('takes a phrase in quotation marks as it is written', () => {
    expect(titles({ text: '"refugee fund"' })).toEqual(['Ministers announce refugee fund']);
    expect(titles({ text: '“new fund”' })).toEqual(['Schools reopen']);
    expect(titles({ text: '"refugee school"' })).toEqual([]);
    // Still being typed: the mark is not closed.
    expect(titles({ text: '"refugee chil' })).toEqual(['Schools reopen']);
  });

  it('finds no phrase across two passages', () => {
    expect(titles({ text: '"monday it"' })).toEqual([]);
  });

  it('finds a phrase that repeats its first word', () => {
    const repeated = segmentOf([past('New', ['The new new new school.'])]);
    const found = searchArchive(
      [{ segment: repeated, isThere: () => true }],
      { ...ANYTHING, text: '"new new school"' },
      9,
    );
    expect(found.total).toBe(1);
  });

  it('does not mind accents, case, vowel signs and kinds of digits', () => {
    expect(titles({ text: 'ECOLE' })).toEqual(['Une école pour chaque enfant']);
    expect(titles({ text: 'muller' })).toEqual(['Une école pour chaque enfant']);
    expect(titles({ text: 'éducation' })).toEqual(['Une école pour chaque enfant']);
    expect(titles({ text: 'المدرسه' })).toEqual(['الحماية للأطفال']);
    expect(titles({ text: '2026' })).toEqual(['الحماية للأطفال']);
  });

  it('finds words of Chinese and Thai, which have no spaces', () => {
    expect(titles({ text: '儿童' })).toEqual(['难民儿童的新闻发布会']);
    expect(titles({ text: '承担责任' })).toEqual(['难民儿童的新闻发布会']);
    expect(titles({ text: 'การศึกษา' })).toEqual(['แถลงการณ์']);
  });

  it('keeps to organisation, person, kind, dates and language', () => {
    expect(titles({ organisation: 'save' })).toEqual(['Schools reopen']);
    expect(titles({ person: 'garcia' })).toEqual(['Schools reopen']);
    expect(titles({ kind: 'statement' })).toEqual(['Une école pour chaque enfant']);
    expect(titles({ from: '2025-01-01' })).toEqual(['Schools reopen']);
    expect(titles({ to: '2023-12-31' })).toEqual(['Une école pour chaque enfant']);
    expect(titles({ language: 'en' })).toHaveLength(2);
    expect(titles({ language: 'e' })).toEqual([]);
  });

  it('shows everything, the newest first, where nothing is asked', () => {
    const all = titles({});
    expect(all).toHaveLength(RELEASES.length);
    expect(all[0]).toBe('Schools reopen');
  });

  it('leaves out what is not there any more', () => {
    expect(titles({ text: 'refugee' }, (release) => release !== 0)).toEqual(['Schools reopen']);
  });

  it('counts all and shows as many as asked for', () => {
    const found = searchArchive([{ segment, isThere: () => true }], ANYTHING, 2);
    expect(found.total).toBe(RELEASES.length);
    expect(found.hits).toHaveLength(2);
  });

  it('shows the passage in which the words are, and marks them', () => {
    const query = { ...ANYTHING, text: 'refugee "new fund"' };
    const [hit] = searchArchive([{ segment, isThere: () => true }], query, 9).hits;
    expect(hit?.passage.text).toBe('Refugee children go back.');
    expect(hit?.marks).toEqual([[0, 7]]);
    const phrase = searchArchive(
      [{ segment, isThere: () => true }],
      { ...ANYTHING, text: '"new fund"' },
      9,
    );
    expect(phrase.hits[0]?.passage.text).toBe('A new fund pays.');
    expect(phrase.hits[0]?.marks).toEqual([[2, 10]]);
  });
});

describe('a query', () => {
  it('lets a word go on while it is being typed, and any word of three letters', () => {
    expect(termsOf('a fund of sc')).toEqual([
      { words: ['a'], isPrefix: false },
      { words: ['fund'], isPrefix: true },
      { words: ['of'], isPrefix: false },
      { words: ['sc'], isPrefix: true },
    ]);
  });

  it('takes a word with a hyphen as words beside each other', () => {
    expect(termsOf('co-chair')).toEqual([{ words: ['co', 'chair'], isPrefix: true }]);
  });
});

describe('a file of the index', () => {
  it('is refused when any of its bytes is damaged or missing', () => {
    const builder = new SegmentBuilder();
    for (const release of RELEASES) builder.add(release);
    const bytes = builder.finish();
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 0x55;
      expect(() => new Segment(damaged)).toThrow(DamagedSegment);
      expect(() => new Segment(bytes.subarray(0, at))).toThrow(DamagedSegment);
    }
  });

  it('gives back each text as it was put in', () => {
    RELEASES.forEach(({ text }, number) => {
      expect(segment.text(number)).toEqual(text);
    });
  });

  it('can have nothing in it', () => {
    expect(
      searchArchive([{ segment: segmentOf([]), isThere: () => true }], ANYTHING, 9).total,
    ).toBe(0);
  });
});
