import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../../core/release/blocks/block';
import type { Anchor } from '../../../core/release/review/review';
import { findAnchor, passageOf, textLines } from '../../../core/review/anchor';
import { release } from '../../support/release';

const paragraph = (text: string, id?: string): TopBlock => ({
  type: 'paragraph',
  ...(id && { id }),
  children: [{ text }],
});

const TEXT = 'Every child has the right to safe water, and every State has the duty to act.';

/** An anchor at words of a text, in a block with the id `b`. */
const anchorAt = (words: string, text = TEXT): Anchor => {
  const start = text.indexOf(words);
  return { type: 'text', passages: [passageOf(text, start, start + words.length, 'b')] };
};

/** The words that are found, with the index of their block. */
const found = (anchor: Anchor, blocks: TopBlock[]) => {
  const lines = textLines(release(blocks));
  return findAnchor(anchor, lines).map(({ path, start, end }) => {
    const line = lines.find((each) => each.path.join() === path.join());
    return [path[0], start, line?.text.slice(start, end)];
  });
};

describe('a comment’s place', () => {
  it('is found again after words were put in before it, and its block has moved', () => {
    const moved = [paragraph('A new lede.'), paragraph(`Today: ${TEXT}`, 'b')];
    expect(found(anchorAt('safe water'), moved)).toEqual([[1, 36, 'safe water']]);
  });

  it('is that of two alike whose surroundings are as they were', () => {
    const anchor: Anchor = {
      type: 'text',
      passages: [
        passageOf(TEXT, TEXT.indexOf('has the duty'), TEXT.indexOf('has the duty') + 3, 'b'),
      ],
    };
    expect(found(anchor, [paragraph(TEXT, 'b')])).toEqual([
      [0, TEXT.indexOf('has the duty'), 'has'],
    ]);
  });

  it('is found in either half of a block that was split, and in another block it was moved to', () => {
    const halves = [
      paragraph('Every child has the right to ', 'b'),
      paragraph('safe water, and', 'b'),
    ];
    expect(found(anchorAt('safe water'), halves)).toEqual([[1, 0, 'safe water']]);
    const pasted = [paragraph('Every child.', 'b'), paragraph('To safe water, and every State.')];
    expect(found(anchorAt('safe water'), pasted)).toEqual([[1, 3, 'safe water']]);
  });

  it('is lost, not guessed, where its words are gone or could be any of several', () => {
    expect(found(anchorAt('safe water'), [paragraph('Every child has rights.', 'b')])).toEqual([]);
    const alike = [
      paragraph('none', 'b'),
      paragraph('X safe water Y'),
      paragraph('X safe water Y'),
    ];
    expect(found(anchorAt('safe water'), alike)).toEqual([]);
  });

  it('may reach over several blocks and into a table', () => {
    const table: TopBlock = {
      type: 'table',
      headerRow: false,
      caption: '',
      children: [
        {
          type: 'table-row',
          children: [
            {
              type: 'table-cell',
              children: [{ type: 'paragraph', id: 'c', children: [{ text: 'Lyon' }] }],
            },
          ],
        },
      ],
    };
    const anchor: Anchor = {
      type: 'text',
      passages: [passageOf(TEXT, 70, TEXT.length, 'b'), passageOf('Lyon', 0, 4, 'c')],
    };
    expect(found(anchor, [paragraph(TEXT, 'b'), table])).toEqual([
      [0, 70, TEXT.slice(70)],
      [1, 0, 'Lyon'],
    ]);
  });
});
