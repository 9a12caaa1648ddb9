import { describe, expect, it } from 'vitest';
import { fitToOnePage } from '../../core/preview/fit';
import { fromTemplate } from '../exports/support/seed';

describe('what could be tightened so that a release fits on one page', () => {
  const release = fromTemplate('joint-statement');
  const { length } = release.children;

  it('counts the words after the first page', () => {
    const onOne = fitToOnePage(release, Array(length).fill(1));
    const spread = fitToOnePage(release, [...Array(length - 1).fill(1), 2]);
    expect(onOne.words).toBe(0);
    expect(spread.words).toBeGreaterThan(0);
  });

  it('names each block by how it begins, what is longest first', () => {
    const { suggestions } = fitToOnePage(release, Array(length).fill(1));
    expect(suggestions[0]).toEqual({
      text: 'Shorten the headline: 36 words',
      start: expect.stringMatching(/^The Initiative for Child Rights in the Global Compacts/),
      block: 0,
    });
    const paragraph = suggestions.find(({ text }) => text.startsWith('Shorten this paragraph'));
    expect(paragraph?.start).toMatch(/^The GCM outlines a series/);
    for (const { start } of suggestions) expect(start.length).toBeLessThanOrEqual(100);
  });

  it('ignores blocks that a condition leaves out', () => {
    const when = { variable: 'nobody-asks', is: [] };
    const children = release.children.map((block) => ({ ...block, part: { when } }));
    const places = Array(length).fill(2);
    expect(fitToOnePage({ ...release, children }, places)).toEqual({ words: 0, suggestions: [] });
  });
});
