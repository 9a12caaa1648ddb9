import { describe, expect, it } from 'vitest';
import {
  changeSentence,
  compare,
  linkAfterKeep,
  linkAfterUpdate,
} from '../../../core/library/comparison';
import { digest } from '../../../core/library/digest';
import { duplicatesAmong } from '../../../core/library/duplicates';
import type { BoilerplateEntry } from '../../../core/library/entries/boilerplate-entry';
import type { OrganisationEntry } from '../../../core/library/entries/organisation-entry';
import { entryJson, parseEntry } from '../../../core/library/entry-json';
import { contactFields } from '../../../core/library/linked-fields';
import { currentEntry, mergeDuplicates } from '../../../core/library/merge-duplicates';
import { mergeEdits } from '../../../core/library/merge-edits';
import { Search } from '../../../core/library/search';
import { boilerplateFrom, contactFrom, organisationFrom } from '../../../core/library/snapshot';
import type { Contact } from '../../../core/release/blocks/contact';
import { contactEntry, entry } from './support';

const line = (text: string) => ({ type: 'paragraph', children: [{ text }] });
const amal = contactEntry({ name: 'Amal', role: 'Officer', phones: ['+41 22 1'], revision: 3 });
const linked = (value: Contact) => ({ kind: 'contact', value }) as const;

describe('a snapshot and its entry', () => {
  it('agree at first, and differ by the fields the library changes', () => {
    const block = contactFrom(amal);
    expect(compare(linked(block), amal, 'en')).toEqual({ changed: [], edited: [] });
    const changed = { ...amal, phones: ['+41 22 2'], role: 'Chief', remarks: 'moved', revision: 4 };
    const result = compare(linked(block), changed, 'en');
    expect(result?.changed.map(({ field }) => field)).toEqual(['role', 'phones']);
    expect(changeSentence('contact', result?.changed ?? [])).toBe(
      'The library has a new role and a new telephone number',
    );
  });

  it('know whether a field changed here, in the library, or in both', () => {
    const block = { ...contactFrom(amal), role: 'Here', hours: '9–5' };
    expect(compare(linked(block), amal, 'en')).toEqual({ changed: [], edited: ['role', 'hours'] });
    const both = compare(linked(block), { ...amal, role: 'There', revision: 4 }, 'en');
    expect(both?.changed).toMatchObject([{ field: 'role', here: 'Here', alsoHere: true }]);
  });

  it('stay quiet after Keep until the library changes again, and after Update', () => {
    const newer = { ...amal, role: 'Chief', revision: 4 };
    const block = contactFrom(amal);
    const link = block.link;
    if (!link) throw new Error('a contact from the library is linked');
    const kept = { ...block, link: linkAfterKeep(link, newer, contactFields(newer), ['role']) };
    expect(compare(linked(kept), newer, 'en')).toEqual({ changed: [], edited: [] });
    const again = compare(linked(kept), { ...newer, role: 'Director', revision: 5 }, 'en');
    expect(again?.changed.map(({ field }) => field)).toEqual(['role']);
    const fields = contactFields(newer);
    const updated = { ...block, ...fields, link: linkAfterUpdate(link, newer, fields, ['role']) };
    expect(compare(linked(updated), newer, 'en')).toEqual({ changed: [], edited: [] });
  });

  it('take the wording of a boilerplate nearest to the release’s language and length', () => {
    const texts = [
      { language: 'en-GB', length: 'short', body: [line('Short.')] },
      { language: 'en-GB', body: [line('Standard.')] },
      { language: 'fr', body: [line('Français.')] },
    ];
    const about = entry({
      kind: 'boilerplate',
      id: 'about',
      name: 'About',
      texts,
    }) as BoilerplateEntry;
    const text = (language: string, length?: 'short' | 'long') =>
      JSON.stringify(boilerplateFrom(about, language, '', length).children);
    expect(text('en-GB')).toContain('Standard');
    expect(text('en-US', 'short')).toContain('Short');
    expect(text('fr-CH', 'long')).toContain('Français');
    expect(text('de')).toContain('Standard');
    expect(boilerplateFrom(about, 'fr', '').link?.variant).toBe('fr standard');
  });

  it('name an organisation in the release’s language', () => {
    const names = [{ language: 'fr', name: 'Aide à l’enfance' }];
    const made = entry({ kind: 'organisation', id: 'sc', name: 'Save the Children', names });
    expect(organisationFrom(made as OrganisationEntry, 'fr-FR').name).toBe('Aide à l’enfance');
    expect(organisationFrom(made as OrganisationEntry, 'es').name).toBe('Save the Children');
  });
});

describe('two people’s edits of one entry', () => {
  it('come together field by field, tags joined', () => {
    const base = { ...amal, tags: ['a', 'b'] };
    const mine = { ...base, role: 'Mine', tags: ['b', 'c'], revision: 4 };
    const theirs = { ...base, phones: ['+1'], tags: ['a', 'b', 'd'], revision: 5 };
    const merged = mergeEdits(base, mine, theirs);
    expect(merged).toMatchObject({
      type: 'merged',
      fromThem: ['phones'],
      entry: { role: 'Mine', phones: ['+1'], tags: ['b', 'c', 'd'], revision: 5 },
    });
  });

  it('are shown where both changed one field, and nothing is written', () => {
    const result = mergeEdits(amal, { ...amal, role: 'Mine' }, { ...amal, role: 'Theirs' });
    expect(result).toEqual({
      type: 'conflict',
      conflicts: [{ field: 'role', mine: 'Mine', theirs: 'Theirs' }],
    });
  });

  it('count each wording of a boilerplate as a field of its own', () => {
    const of = (en: string, fr: string) =>
      entry({
        kind: 'boilerplate',
        id: 'about',
        name: 'About',
        texts: [
          { language: 'en', body: [line(en)] },
          { language: 'fr', body: [line(fr)] },
        ],
      });
    const merged = mergeEdits(of('a', 'b'), of('A', 'b'), of('a', 'B'));
    expect(merged.type === 'merged' && merged.entry).toEqual(of('A', 'B'));
  });
});

describe('duplicates', () => {
  it('are found by name, address and number, and merged without losing anything', () => {
    const one = contactEntry({ name: 'Amal Nasser', emails: ['a@example.org'], role: 'Officer' });
    const two = contactEntry({
      name: 'NASSER, Amal',
      emails: ['A@example.org', 'b@example.org'],
      hours: '9–5',
    });
    const other = contactEntry({ name: 'Jo', emails: ['a@example.org'] });
    expect(duplicatesAmong([one, two, other])).toEqual([[one, two]]);
    const [j, a] = ['J. Smith', 'A. Smith'].map((name) => contactEntry({ name, role: 'Officer' }));
    expect(duplicatesAmong([j, a].flatMap((each) => each ?? []))).toEqual([]);
    const [kept, gone] = mergeDuplicates([one, two], '2026-11-24T00:00:00Z');
    expect(kept).toMatchObject({
      id: one.id,
      role: 'Officer',
      hours: '9–5',
      emails: ['a@example.org', 'b@example.org'],
    });
    expect(gone).toMatchObject({ archived: true, mergedInto: one.id });
    const all = new Map([kept, gone].flatMap((each) => (each ? [[each.id, each] as const] : [])));
    expect(currentEntry(two.id, (id) => all.get(id))?.id).toBe(one.id);
  });

  it('that were merged in a circle do not hang', () => {
    const a = entry({ kind: 'contact', id: 'aa', name: 'A', mergedInto: 'bb' });
    const b = entry({ kind: 'contact', id: 'bb', name: 'B', mergedInto: 'aa' });
    expect(currentEntry('aa', (id) => (id === 'aa' ? a : b))).toBeDefined();
  });
});

describe('an entry’s file', () => {
  it('is readable, and comes back the same', () => {
    const text = entryJson(amal);
    expect(text).toContain('\n  "name": "Amal",\n');
    expect(parseEntry(text, 'amal.json')).toEqual(amal);
  });

  it('may be written by hand with only what matters', () => {
    const text = '{ "kind": "contact", "id": "amal", "name": "Amal" }';
    expect(parseEntry(text, 'amal.json')).toMatchObject({ revision: 1, emails: [], tags: [] });
  });

  it.each([
    ['{ "kind": "contact", "id": "amal", "na', 'not whole'],
    ['{ "kind": "contact", "id": "../amal", "name": "Amal" }', 'id is not what'],
    ['{ "kind": "contact", "id": "amal", "name": "Amal", "emails": "a@b" }', 'emails is not what'],
    ['{ "kind": "person", "id": "amal", "name": "Amal" }', 'kind is not what'],
    ['{ "kind": "contact", "id": "amal", "name": "A", "nmae": 1 }', 'nmae is not what'],
    ['{ "schemaVersion": 2, "kind": "contact", "id": "amal", "name": "A" }', 'newer Dateline'],
    ['[]', 'does not hold'],
    [`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`, 'does not hold'],
    [`{"a":${'['.repeat(41)}${']'.repeat(41)}}`, 'does not hold'],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, 'cannot be used'],
    [`{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, 'does not hold'],
  ])('that is %.80s says so in a sentence', (text, sentence) => {
    expect(() => parseEntry(text, 'amal.json')).toThrow(sentence);
  });
});

describe('search', () => {
  const search = new Search();
  const people = [
    contactEntry({
      name: 'José García',
      organisation: 'Save the Children',
      phones: ['+41 22 909 50 00'],
    }),
    contactEntry({ name: 'Anna Josefsson', tags: ['geneva'] }),
    contactEntry({ name: 'Zoë Smith', remarks: 'knows José', archived: true }),
    contactEntry({ name: 'أحمد علي', role: 'Press officer', emails: ['ahmed@example.org'] }),
  ];
  for (const person of people) search.put(person);
  const names = (text: string, more = {}) =>
    search.find({ text, kinds: [], tag: '', archived: false, ...more }).map(({ name }) => name);

  it('finds by the beginnings of words, without accents and case, names first', () => {
    expect(names('jose')).toEqual(['Anna Josefsson', 'José García']);
    expect(names('garc')).toEqual(['José García']);
    expect(names('child jos')).toEqual(['José García']);
    expect(names('احمد')).toEqual(['أحمد علي']);
  });

  it('finds telephone numbers with and without spaces, whole addresses, tags, archived ones', () => {
    expect(names('9095000')).toEqual(['José García']);
    expect(names('ahmed@example.org')).toEqual(['أحمد علي']);
    expect(names('', { tag: 'geneva' })).toEqual(['Anna Josefsson']);
    expect(names('jose', { archived: true })).toEqual(['Zoë Smith']);
    expect(names('', { kinds: ['organisation'] })).toEqual([]);
  });
});

describe('a digest', () => {
  it('does not depend on the order of properties, and tells values apart', () => {
    expect(digest({ a: 1, b: [2] })).toBe(digest({ b: [2], a: 1 }));
    expect(digest(['a', 'b'])).not.toBe(digest(['ab']));
  });
});
