import { expect, test } from 'vitest';
import { recognise } from '../../../core/recognise/recognise';
import type { Part, Recognition } from '../../../core/recognise/recognition';
import { releaseFrom } from '../../../core/recognise/release-from';
import { documentOf, sourceOf } from './source';

const NOW = '2026-12-01T09:00:00Z';
const options = { id: 'a', now: NOW };

const recognised = (parts: readonly Part[], rest: Partial<Recognition> = {}): Recognition => ({
  parts,
  language: { value: 'en-GB', confidence: 1, blocks: [] },
  kind: null,
  organisations: [],
  releaseTime: null,
  dateline: null,
  reference: null,
  ...rest,
});
const part = (kind: Part['kind'], blocks: readonly string[], rest: Partial<Part> = {}): Part => ({
  kind,
  blocks,
  confidence: 1,
  ...rest,
});

test('a file becomes an unsaved draft with its headline and lede', () => {
  const source = sourceOf('Children need water', 'A million children have no clean water.');
  const { release } = releaseFrom(source, recognise(source), options);
  expect(release.facts.status).toBe('draft');
  expect(release.children.map(({ type }) => type)).toEqual(['headline', 'lede']);
});

test('the dateline is cut off the lede and becomes facts', () => {
  const source = sourceOf('GENEVA, 10 December 2026 – Water is short.');
  const { release } = releaseFrom(
    source,
    recognised([part('lede', ['s1'])], {
      dateline: {
        value: { place: 'Geneva', date: '2026-12-10', length: 27 },
        confidence: 1,
        blocks: ['s1'],
      },
    }),
    options,
  );
  expect(release.facts).toMatchObject({ place: 'Geneva', date: '2026-12-10' });
  expect(release.children).toEqual([{ type: 'lede', children: [{ text: 'Water is short.' }] }]);
});

test('a quotation with its speaker on a line of its own is a quote block', () => {
  const source = sourceOf('“We must act.”', '— Amal Nasser, Director, Aid');
  const quote = { speaker: 'Amal Nasser', role: 'Director', organisation: 'Aid', attribution: 28 };
  const { release } = releaseFrom(
    source,
    recognised([part('quote', ['s1', 's2'], { quote })]),
    options,
  );
  expect(release.children[0]).toMatchObject({
    type: 'quote',
    speaker: 'Amal Nasser',
    children: [{ children: [{ text: '“We must act.”' }] }],
  });
});

test('running text that names its speaker stays as it is', () => {
  const text = '“We must act,” said Amal Nasser, Director of Aid.';
  const quote = {
    speaker: 'Amal Nasser',
    role: 'Director',
    organisation: 'Aid',
    attribution: null,
  };
  const { release } = releaseFrom(
    sourceOf(text),
    recognised([part('quote', ['s1'], { quote })]),
    options,
  );
  expect(release.children).toEqual([{ type: 'paragraph', children: [{ text }] }]);
});

test('a contact block keeps every line that its fields do not say', () => {
  const source = sourceOf(
    'Media contacts',
    'In Geneva, day and night:',
    'Jo Bloggs, Press Officer',
    'Tel: +41 22 555 01 23',
  );
  const contact = {
    name: 'Jo Bloggs',
    role: 'Press Officer',
    organisation: '',
    emails: [],
    phones: ['+41 22 555 01 23'],
    languages: [],
    hours: '',
  };
  const { release } = releaseFrom(
    source,
    recognised([part('contacts', ['s1', 's2', 's3', 's4'], { contacts: [contact] })]),
    options,
  );
  expect(release.children[0]).toMatchObject({
    type: 'contact-block',
    children: [
      { type: 'paragraph', children: [{ text: 'Media contacts' }] },
      { type: 'paragraph', children: [{ text: 'In Geneva, day and night:' }] },
      { type: 'contact', name: 'Jo Bloggs', phones: ['+41 22 555 01 23'] },
    ],
  });
});

test('a picture that cannot be used is a loss, beside those of the reader', () => {
  const picture = (key: string) => ({
    content: {
      type: 'picture' as const,
      picture: key,
      alt: '',
      isDecorative: false,
      width: null,
    },
  });
  const source = documentOf([picture('bad'), picture('missing')], {
    pictures: { bad: new Uint8Array([1, 2, 3]) },
    losses: [
      { what: 'chart', count: 1 },
      { what: 'unreadable-picture', count: 1 },
    ],
  });
  const parts = [part('image', ['s1']), part('image', ['s2'])];
  expect(releaseFrom(source, recognised(parts), options).losses).toEqual([
    { what: 'chart', count: 1 },
    { what: 'unreadable-picture', count: 3 },
  ]);
});

test('what is taken for a second end mark stays as text', () => {
  const parts = [part('end-mark', ['s1']), part('end-mark', ['s2'])];
  const { release } = releaseFrom(sourceOf('ENDS', 'FIN'), recognised(parts), options);
  expect(release.children).toMatchObject([
    { type: 'paragraph', children: [{ text: 'FIN' }] },
    { type: 'end-mark', mark: 'ENDS' },
  ]);
});

test('a line above the headline that said the dateline is whole where a person keeps it', () => {
  const source = sourceOf(
    'Geneva, 10 December 2026',
    'Children need water',
    'A million children have no clean water, and the wells that were dug last year are dry again.',
  );
  const recognition = recognise(source, { now: NOW });
  expect(recognition.dateline?.value).toMatchObject({ place: 'Geneva', date: '2026-12-10' });
  const [first, ...rest] = recognition.parts;
  const parts = [{ ...(first as Part), kind: 'paragraph' as const }, ...rest];
  const { release } = releaseFrom(source, { ...recognition, parts }, options);
  expect(release.children[0]).toMatchObject({
    type: 'paragraph',
    children: [{ text: 'Geneva, 10 December 2026' }],
  });
});

test('a heading that would not be printed again is kept', () => {
  const { release } = releaseFrom(
    sourceOf('Notes to editors'),
    recognised([part('notes', ['s1'])]),
    options,
  );
  expect(release.children).toMatchObject([
    { type: 'notes', children: [{ children: [{ text: 'Notes to editors' }] }] },
  ]);
});
