import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Found } from '../../../core/checks/checker';
import { createDiffer, createPatcher } from '../../../core/checks/findings-diff';
import { createBlock } from '../../../core/release/blocks/create';

const found = (quote: string): Found => ({
  check: 'spelling',
  severity: 'advice',
  message: quote,
  quote,
  near: quote,
  spot: null,
  range: null,
  fixes: [],
});

interface Line {
  readonly block: ReturnType<typeof createBlock.paragraph>;
  readonly findings: readonly Found[];
}
const line = (words: readonly string[]): Line => ({
  block: createBlock.paragraph(),
  findings: words.map(found),
});

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 });
/** At a place: taken out, put in with what was found in it, or moved to the start. */
const edit = fc.record({ at: fc.nat(9), kind: fc.constantFrom('cut', 'put', 'move'), words });
/** What the checks of the whole release say, of a place or (below 0) of none. */
const whole = fc.array(fc.record({ at: fc.integer({ min: -1, max: 5 }), word: fc.string() }), {
  maxLength: 3,
});

function edited(lines: readonly Line[], change: { at: number; kind: string; words: string[] }) {
  const next = [...lines];
  if (change.kind === 'put') next.splice(change.at, 0, line(change.words));
  else {
    const taken = next.splice(change.at, 1);
    if (change.kind === 'move') next.unshift(...taken);
  }
  return next;
}

describe('the feed of findings', () => {
  it('gives the other side the same findings as a full list, after any edits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edit, whole), { maxLength: 12 }), (steps) => {
        const diff = createDiffer();
        const follow = createPatcher();
        let lines: readonly Line[] = [];
        steps.forEach(([change, general], step) => {
          lines = edited(lines, change);
          const placed = general.map(({ at, word }) => ({
            ...found(word),
            block: at < 0 || at >= lines.length ? null : at,
          }));
          const { general: ofNone, byIndex } = follow(diff({ blocks: lines, whole: placed }, step));
          const of = (index: number | null) =>
            placed.filter(({ block }) => block === index).map(({ block: _, ...each }) => each);
          expect(ofNone).toEqual(of(null));
          expect(byIndex).toEqual(lines.map(({ findings }, index) => [...of(index), ...findings]));
        });
      }),
    );
  });

  it('sends nothing when a full check finds the same as before', () => {
    const diff = createDiffer();
    const before = [line(['a']), line(['b', 'c']), line([])];
    diff({ blocks: before, whole: [] }, 0);
    // A dictionary has come, and knows a word of the second only.
    const again = before.map(({ block, findings }, index) => ({
      block,
      findings: index === 1 ? findings.slice(1) : findings.map((each) => ({ ...each })),
    }));
    const update = diff({ blocks: again, whole: [] }, 0);
    expect(update).toEqual({
      edits: 0,
      order: null,
      changed: [{ block: 1, findings: [found('c')] }],
    });
  });

  it('sends a few numbers for one edited block among thousands', () => {
    const diff = createDiffer();
    const lines = Array.from({ length: 2500 }, () => line(['a']));
    const general = lines.map((_, block) => ({ ...found('w'), block }));
    diff({ blocks: lines, whole: general }, 0);
    const next = [...lines];
    next[1200] = line(['a', 'b']);
    const update = diff({ blocks: next, whole: general }, 1);
    expect(update.order).toEqual({ at: 1200, remove: 1, insert: [2500] });
    expect(update.changed).toHaveLength(1);
  });
});
