import { describe, expect, it } from 'vitest';
import type { Release } from '../../core/release/release';
import { measurePages } from '../../electron/live/measure-pages';
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

  it('are what the checks speak of', () => {
    const at = seed.children.findIndex(({ type }) => type === 'contact-block');
    expect(said(seed)).toEqual([['The contact block falls on page 2.', at]]);
    expect(said(longRelease(10))[0]).toEqual([
      'This runs to 9 pages: releases are read on one or two.',
      null,
    ]);
  });

  it('hold no contacts where none are printed', () => {
    const children = seed.children.slice(0, 2);
    expect(measurePages({ ...seed, children }, none)).toEqual({ count: 1, contacts: null });
  });
});
