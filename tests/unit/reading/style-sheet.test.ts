import { describe, expect, it } from 'vitest';
import { StyleSheet } from '../../../core/reading/style-sheet';
import { cleanAddresses } from '../../../core/release/link-wrappers';
import { countedWork } from '../counted-work';

describe('what would take long to read', () => {
  // A search that starts anew at each sign would not end before the test run is given up.
  it.each([
    ['no braces', 'a'.repeat(1_000_000)],
    ['comments that are not closed', '/*'.repeat(500_000)],
    ['blocks that are not closed', 'a{'.repeat(500_000)],
    ['at-rules that are not closed', '@media{'.repeat(140_000)],
    ['quotes that are not closed', `${'"a\n'.repeat(300_000)}`],
  ])('is a style sheet that is read in one pass: %s', (_, css) => {
    const sheet = new StyleSheet();
    sheet.add(css);
    expect(sheet.styleOf('p', 'a', undefined).size).toBe(0);
  });

  it('is a style sheet with many rules, which takes work in proportion', () => {
    const work = (rules: number) =>
      countedWork(() =>
        new StyleSheet().add('@media x{.b{display:none}} .a{color:red}'.repeat(rules)),
      );
    expect(work(2000)).toBeLessThan(2.2 * work(1000));
  });

  it('is an address with many stops', () => {
    const address = `https://example.org/${'.'.repeat(500_000)}`;
    expect(cleanAddresses(`${address}x ${address}`)).toBe(`${address}x ${address}`);
  });
});
