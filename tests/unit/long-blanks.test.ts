import { describe, expect, it } from 'vitest';
import type { CheckContext } from '../../core/checks/check';
import { headlinePunctuation } from '../../core/checks/rules/headline-punctuation';
import type { BlockView } from '../../core/checks/text/block-view';
import { createBlock } from '../../core/release/blocks/create';
import { inUtf8 } from '../../core/spelling/utf8-dictionary';
import { release } from '../support/release';
import { allFound } from './checks/support';

/** So many that work in proportion to their square would take minutes, and the test would run out of time. */
const MANY = 1_000_000;

describe('a very long run of blanks', () => {
  it('at the head of a dictionary does not hold up reading its encoding', () => {
    const blank = '\n'.repeat(MANY);
    const bytes = (text: string) => Buffer.from(text, 'latin1');
    const read = (affixes: string) => {
      const dictionary = { language: 'de', affixes: bytes(affixes), words: bytes('\xdcbung') };
      const { words, ...result } = inUtf8({ ...dictionary, licence: null });
      return [new TextDecoder().decode(words), new TextDecoder().decode(result.affixes).trim()];
    };
    expect(read(`${blank}x`)).toEqual(['Übung', `SET UTF-8\nFLAG UTF-8\n${blank}x`]);
    expect(read(' \tSET\tISO8859-1\r\nFLAG num\r\nx')).toEqual([
      'Übung',
      'SET UTF-8\n\r\nFLAG num\r\nx',
    ]);
  });

  it('in a headline does not hold up the check of its last sign', () => {
    const found = (text: string) =>
      allFound(release([{ ...createBlock.headline(), children: [{ text }] }]))
        .filter(({ check }) => check === headlinePunctuation.id)
        .map(({ quote }) => quote);
    expect(found('Floods in Malawi \u2026  ')).toEqual(['\u2026']);
    expect(found('Floods in Malawi... ')).toEqual(['...']);
    expect(found('Floods : Malawi')).toEqual([]);
    // A longer text than a headline is checked of, so that the check itself is seen to keep up.
    if (headlinePunctuation.scope !== 'block') throw new Error('It is no check of a block.');
    const long = { kind: 'headline', lines: [{ text: `a${' '.repeat(MANY)}b` }] };
    const { facts } = release([]);
    expect(
      headlinePunctuation.run(long as unknown as BlockView, { facts } as CheckContext),
    ).toEqual([]);
  });
});
