import { describe, expect, it } from 'vitest';
import { type FlowBlock, pageStarts } from '../../renderer/word-preview/page-flow';

const LINE = 10;

/** A block of so many lines, drawn from a height on. */
const text = (top: number, lines: number, more: Partial<FlowBlock> = {}): FlowBlock => ({
  top,
  bottom: top + lines * LINE,
  keepsNext: false,
  isWhole: false,
  least: 2,
  heads: 0,
  units: () =>
    Array.from({ length: lines }, (_, at) => ({
      top: top + at * LINE,
      bottom: top + (at + 1) * LINE,
    })),
  ...more,
});

/** Blocks one after the other. */
function flow(...blocks: ((top: number) => FlowBlock)[]): FlowBlock[] {
  let top = 0;
  return blocks.map((block) => {
    const made = block(top);
    top = made.bottom;
    return made;
  });
}

const lines =
  (count: number, more?: Partial<FlowBlock>) =>
  (top: number): FlowBlock =>
    text(top, count, more);

/** Starts on pages that hold ten lines. */
const starts = (...blocks: ((top: number) => FlowBlock)[]) =>
  pageStarts(flow(...blocks), 0, () => 10 * LINE).map(({ block, unit }) => [block, unit]);

describe('where pages begin', () => {
  it('is nowhere else where one page is enough', () => {
    expect(starts(lines(4), lines(6))).toEqual([]);
  });

  it('is between two lines of a paragraph that does not fit', () => {
    expect(starts(lines(6), lines(8))).toEqual([[1, 4]]);
  });

  it('leaves no line of a paragraph alone, at the foot or at the top', () => {
    expect(starts(lines(9), lines(6))).toEqual([[1, 0]]);
    expect(starts(lines(5), lines(6))).toEqual([[1, 4]]);
    expect(starts(lines(8), lines(3))).toEqual([[1, 0]]);
  });

  it('keeps a heading with the next block', () => {
    const heading = lines(1, { keepsNext: true, isWhole: true });
    expect(starts(lines(8), heading, lines(4))).toEqual([[1, 0]]);
    expect(starts(lines(7), heading, lines(4))).toEqual([[2, 2]]);
  });

  it('divides a kept-together block that is longer than a page', () => {
    expect(starts(lines(4, { keepsNext: true }), lines(12, { isWhole: true }))).toEqual([[1, 6]]);
    expect(starts(lines(25))).toEqual([
      [0, 10],
      [0, 20],
    ]);
  });

  it('repeats the head of a table and reserves room for it', () => {
    const table = lines(14, { least: 1, heads: 2 });
    expect(starts(table)).toEqual([[0, 10]]);
    // Two rows of every page after the first are taken by the head.
    expect(starts(lines(20, { least: 1, heads: 2 }))).toEqual([
      [0, 10],
      [0, 18],
    ]);
    // A head is not left at the foot by itself.
    expect(starts(lines(8), lines(6, { least: 1, heads: 2 }))).toEqual([[1, 0]]);
  });

  it('does not break through a cell that spans two rows', () => {
    const table = (top: number): FlowBlock => {
      const whole = text(top, 6, { least: 1 });
      return {
        ...whole,
        units: () => whole.units().map((unit, at) => ({ ...unit, isJoined: at === 4 })),
      };
    };
    expect(starts(lines(6), table)).toEqual([[1, 3]]);
  });

  it('continues after a block that is longer than a page', () => {
    const picture = (top: number): FlowBlock =>
      text(top, 15, { isWhole: true, least: 1, units: () => [] });
    expect(starts(lines(2), picture, lines(3))).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });
});
