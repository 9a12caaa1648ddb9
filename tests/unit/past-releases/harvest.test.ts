import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../core/library/entries/entry';
import { Harvest, type HarvestedRelease } from '../../../core/past-releases/harvest';
import { contactEntry } from '../library/support';

const amal = {
  name: 'Amal Nasser',
  role: 'Head of media',
  organisation: 'UNICEF',
  emails: ['amal@example.org'],
  phones: [],
  languages: [],
  hours: '',
};

const found = (
  path: string,
  text: Partial<HarvestedRelease['text']>,
  organisations: string[] = [],
): HarvestedRelease => ({
  path,
  about: {
    title: `Title of ${path}`,
    language: 'en-GB',
    kind: null,
    date: null,
    organisations,
    people: [],
    embargo: null,
  },
  text: { passages: [], contacts: [], speakers: [], boilerplates: [], ...text },
});

function harvest(releases: readonly HarvestedRelease[], library: readonly Entry[] = []) {
  let count = 0;
  const made = new Harvest(library, {
    now: '2026-11-30T10:00:00Z',
    random: () => {
      count += 1;
      return `0000000${count}`;
    },
  });
  for (const release of releases) made.add(release);
  return made.all();
}

describe('a harvest of old releases', () => {
  it('has each person once, with what all releases say together, and where they are named', () => {
    const [person, ...others] = harvest([
      found('new', { contacts: [{ ...amal, phones: ['+41 22 1'] }] }),
      found('old', {
        contacts: [{ ...amal, emails: ['a.nasser@example.org', 'amal@example.org'] }],
      }),
      found('oldest', {
        speakers: [{ name: 'Amal Nasser', role: 'Head of media', organisation: 'UNICEF' }],
      }),
    ]);
    expect(others).toEqual([]);
    expect(person?.entry).toMatchObject({
      name: 'Amal Nasser',
      emails: ['amal@example.org', 'a.nasser@example.org'],
      phones: ['+41 22 1'],
    });
    expect(person).toMatchObject({
      count: 3,
      like: null,
      isNews: true,
      isWhole: true,
      conflicts: [],
    });
    expect(person?.places.map(({ path }) => path)).toEqual(['new', 'old', 'oldest']);
  });

  it('says where releases differ, and takes what the newest says', () => {
    const [person] = harvest([
      found('new', { contacts: [{ ...amal, role: 'Director' }] }),
      found('old', { contacts: [amal] }),
    ]);
    expect(person?.entry).toMatchObject({ role: 'Director' });
    expect(person?.conflicts).toEqual([
      { field: 'role', kept: 'Director', others: ['Head of media'] },
    ]);
  });

  it('completes an entry of the library, and replaces nothing in it', () => {
    const known = contactEntry({
      id: 'amal-1',
      name: 'Amal Nasser',
      role: 'Spokesperson',
      organisation: 'UNICEF',
      emails: ['amal@example.org'],
    });
    const [person] = harvest(
      [found('a', { contacts: [{ ...amal, phones: ['+41 22 1'] }] })],
      [known],
    );
    expect(person?.like).toEqual({ id: 'amal-1', name: 'Amal Nasser' });
    expect(person?.entry).toMatchObject({
      id: 'amal-1',
      role: 'Spokesperson',
      phones: ['+41 22 1'],
    });
    expect(person?.conflicts).toEqual([
      { field: 'role', kept: 'Spokesperson', others: ['Head of media'] },
    ]);
  });

  it('has no news of what the library knows already', () => {
    const known = contactEntry({ id: 'amal-1', ...amal, emails: ['amal@example.org'] });
    expect(harvest([found('a', { contacts: [amal] })], [known])[0]?.isNews).toBe(false);
  });

  it('marks a speaker without an address as one to look at', () => {
    const speakers = [{ name: 'Wei Chen', role: 'Minister', organisation: '' }];
    expect(harvest([found('a', { speakers })])[0]).toMatchObject({ isWhole: false, isNews: true });
  });

  it('finds organisations, and boilerplates in each language once', () => {
    const english = { about: 'UNICEF', paragraphs: ['UNICEF works for children.'] };
    const french = { about: 'UNICEF', paragraphs: ['L’UNICEF œuvre pour les enfants.'] };
    const later = { about: 'UNICEF', paragraphs: ['UNICEF works in 190 countries.'] };
    const other = found('c', { boilerplates: [french] }, ['UNICEF']);
    const all = harvest([
      found('a', { boilerplates: [english] }, ['UNICEF']),
      found('b', { boilerplates: [later] }, ['UNICEF']),
      { ...other, about: { ...other.about, language: 'fr' } },
    ]);
    expect(all.map(({ entry }) => `${entry.kind} ${entry.name}`)).toEqual([
      'organisation UNICEF',
      'boilerplate About UNICEF',
    ]);
    expect(all[0]?.count).toBe(3);
    const text = all[1];
    if (text?.entry.kind !== 'boilerplate') throw new Error('no boilerplate');
    expect(text.entry.texts.map(({ language }) => language)).toEqual(['en-GB', 'fr']);
    expect(text.conflicts).toEqual([
      {
        field: 'text in en-GB',
        kept: 'UNICEF works for children.',
        others: ['UNICEF works in 190 countries.'],
      },
    ]);
  });
});
