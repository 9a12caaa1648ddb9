import { describe, expect, it } from 'vitest';
import { isUncertain } from '../../../core/recognise/edit-parts';
import { recognise } from '../../../core/recognise/recognise';
import { releaseFrom } from '../../../core/recognise/release-from';
import { documentOf, sourceOf } from './source';

const OPTIONS = { now: '2026-12-01T09:00:00Z', zone: 'Europe/Zurich' };
const STORY = [
  'Children need water',
  'A million children have no clean water, and the wells that were dug last year are dry again.',
];
const paragraph = (text: string) => ({
  content: { type: 'paragraph' as const, children: [{ text }] },
});

describe('an embargo whose time cannot be read', () => {
  it.each([
    'EMBARGOED until the minister has spoken',
    'NOT FOR PUBLICATION',
    'Embargo: Tuesday 09.00',
  ])('stays in the text, to be looked at: %s', (line) => {
    const source = sourceOf(line, ...STORY);
    const recognition = recognise(source, OPTIONS);
    expect(recognition.releaseTime).toBeNull();
    const [part] = recognition.parts;
    expect(part).toMatchObject({ kind: 'paragraph', blocks: ['s1'] });
    expect(part && isUncertain(part)).toBe(true);
    const { release } = releaseFrom(source, recognition, { id: 'a', now: OPTIONS.now });
    expect(release.children.map(({ type }) => type)).toEqual(['paragraph', 'headline', 'lede']);
  });

  it('stays in the text where it stands in the header of the page', () => {
    const header = { ...paragraph('EMBARGOED until the minister has spoken'), place: 'header' };
    const source = documentOf([header as never, ...STORY.map(paragraph)]);
    expect(recognise(source, OPTIONS).parts[0]?.kind).toBe('paragraph');
  });

  it('is not for immediate release, whatever another line says', () => {
    const source = sourceOf(
      'FOR IMMEDIATE RELEASE',
      'EMBARGOED until the minister speaks',
      ...STORY,
    );
    expect(recognise(source, OPTIONS).releaseTime).toBeNull();
  });

  it('gives way to one that can be read', () => {
    const source = sourceOf(
      'NOT FOR PUBLICATION',
      'Press release',
      'EMBARGOED until 09.00 GMT, 10 December 2026',
      ...STORY,
    );
    const { parts, releaseTime } = recognise(source, OPTIONS);
    expect(releaseTime?.value).toMatchObject({ type: 'embargo' });
    expect(parts.slice(0, 3).map(({ kind }) => kind)).toEqual(['left-out', 'left-out', 'left-out']);
  });
});
