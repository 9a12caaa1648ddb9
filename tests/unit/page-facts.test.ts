import { describe, expect, it } from 'vitest';
import { contactsAt } from '../../core/preview/page-facts';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Variable } from '../../core/release/form/variable';
import type { Release } from '../../core/release/release';
import { setValue } from '../../core/templates/set-value';
import { measurePages } from '../../electron/preview/measure-pages';

import { longRelease } from '../bench/support/long-release';
import { fromTemplate } from '../exports/support/seed';
import { allFound, world } from './checks/support';

const none = new Map();
const said = (release: Release) =>
  allFound(release, world({ pages: measurePages(release, none) }))
    .filter(({ check }) => check === 'contact-page' || check === 'page-count')
    .map(({ message, block }) => [message, block]);

describe('the pages of a release that nobody looks at', () => {
  const seed = fromTemplate('joint-statement');

  it('are counted as the PDF has them', () => {
    expect(measurePages(seed, none)).toEqual({ count: 2, contacts: 2 });
    expect(measurePages(longRelease(10), none)).toEqual({ count: 9, contacts: 8 });
  });

  it('are the facts that the checks use', () => {
    const long = longRelease(10);
    const at = long.children.findIndex(({ type }) => type === 'contact-block');
    expect(said(seed)).toEqual([]);
    expect(said(long)).toEqual([
      ['This runs to 9 pages: releases are read on one or two.', null],
      ['The contact block falls on page 8.', at],
    ]);
  });

  it('hold no contacts where none are printed', () => {
    const children = seed.children.slice(0, 2);
    expect(measurePages({ ...seed, children }, none)).toEqual({ count: 1, contacts: null });
  });
});

/** Asks who it is for; each of the two has contacts of its own, the others none. */
const READERS: Variable = {
  name: 'readers',
  type: 'choice',
  label: 'Readers',
  prompt: 'Who is it for?',
  help: '',
  example: '',
  required: true,
  default: '',
  choices: ['press', 'donors', 'staff'].map((value) => ({ value, label: value })),
};

describe('contacts that depend on an answer', () => {
  const seed = fromTemplate('joint-statement');
  const contactsFor = (reader: string): TopBlock => ({
    ...createBlock['contact-block'](),
    children: [{ ...createBlock.contact(), name: reader }],
    part: { when: { variable: READERS.name, is: [reader] } },
  });
  const text = seed.children.filter(({ type }) => type !== 'contact-block');
  const release: Release = {
    ...seed,
    form: { guidance: '', variables: [READERS], values: {}, parts: [] },
    children: [contactsFor('press'), ...text, contactsFor('donors')],
  };

  it.each([
    ['press', 0, 1],
    ['donors', text.length + 1, 2],
    ['staff', -1, null],
  ])('are where those for %s are, in the window and in the checks', (reader, at, page) => {
    const answered = setValue(release, READERS.name, reader);
    expect(contactsAt(answered)).toBe(at);
    expect(measurePages(answered, none).contacts).toBe(page);
  });
});
