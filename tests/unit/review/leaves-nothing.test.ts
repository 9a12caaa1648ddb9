import { describe, expect, it } from 'vitest';
import { baseName } from '../../../core/exports/file-name';
import { entryFromBlock } from '../../../core/library/entry-from-block';
import { mergeReleases, settle } from '../../../core/merge/merge-releases';
import { newFromRelease } from '../../../core/past-releases/new-from-release';
import type { TopBlock } from '../../../core/release/blocks/block';
import type { Release } from '../../../core/release/release';
import type { Thread } from '../../../core/release/review/review';
import { saveAsTemplate } from '../../../core/templates/save-as-template';
import { release } from '../support';

const by = (kind: 'insert' | 'delete') => ({ kind, by: 'ana', at: '2026-11-29T10:00:00Z' });

/** “Talks end on Tuesday.”, for which Friday is suggested. */
const line = (type: 'headline' | 'paragraph'): TopBlock => ({
  type,
  id: 'b1',
  children: [
    { text: 'Talks end on ' },
    { text: 'Tuesday', suggestions: { s1: by('delete') } },
    { text: 'Friday', suggestions: { s1: by('insert') } },
    { text: '.' },
  ],
});

const thread = (id: string, text: string): Thread => ({
  id,
  anchor: { type: 'fact', fact: 'place' },
  comments: [{ id: `c-${id}`, by: 'ana', at: '2026-11-29T10:00:00Z', text }],
  resolved: null,
});

const reviewed = (...threads: Thread[]): Release => ({
  ...release([line('headline'), line('paragraph')]),
  review: { people: { ana: { name: 'Ana Sá', organisation: 'Plan' } }, threads },
});

const TRACES = /Friday|suggestions|Ana S|"ana"|"b1"/;

describe('what is only suggested or commented', () => {
  it('is not in the name of a file', () => {
    expect(baseName(reviewed())).toBe('talks-end-on-tuesday');
  });

  it('is not in an entry of the library, a template or a new release made of it', () => {
    const old = reviewed(thread('t', 'Sure?'));
    const entry = entryFromBlock(line('paragraph'), old.facts, 'entry-1');
    const { template } = saveAsTemplate(old, {
      info: { id: 'talks', name: 'Talks', description: '', kind: 'press-release', revision: 1 },
      chosen: [],
      keepContacts: true,
      keepOrganisations: true,
      now: '2026-11-30T10:00:00Z',
    } as never);
    const next = newFromRelease(old, { id: 'next', now: '2026-11-30T10:00:00Z' });
    for (const made of [entry, template.release, next]) {
      expect(JSON.stringify(made)).toContain('Talks end on');
      expect(JSON.stringify(made)).not.toMatch(TRACES);
    }
  });
});

describe('a merge', () => {
  it('keeps the comments of both, with their authors', () => {
    const base = reviewed(thread('t', 'Sure?'));
    const mine = reviewed(thread('t', 'Sure?'), thread('m', 'Mine'));
    const theirs: Release = {
      ...reviewed(
        {
          ...thread('t', 'Sure?'),
          comments: [
            ...thread('t', 'Sure?').comments,
            { id: 'c9', by: 'bo', at: '2026-11-29T11:00:00Z', text: 'Yes.' },
          ],
        },
        thread('h', 'Theirs'),
      ),
    };
    const withBo = {
      ...theirs,
      review: {
        people: { ...theirs.review?.people, bo: { name: 'Bo', organisation: '' } },
        threads: theirs.review?.threads ?? [],
      },
    };
    const { review } = settle(mine, mergeReleases(base, mine, withBo), () => 'both');
    expect(review?.threads.map(({ id }) => id)).toEqual(['t', 'm', 'h']);
    expect(review?.threads[0]?.comments.map(({ text }) => text)).toEqual(['Sure?', 'Yes.']);
    expect(Object.keys(review?.people ?? {}).sort()).toEqual(['ana', 'bo']);
  });
});
