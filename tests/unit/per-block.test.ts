import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopBlock } from '../../core/release/blocks/block';
import { applyOperations } from '../../core/release/operations/apply';
import type { Operation } from '../../core/release/operations/operation';
import { perBlock } from '../../core/release/per-block';
import type { Release } from '../../core/release/release';
import { longRelease } from '../bench/support/long-release';

const paragraph = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });

const releaseOf = (texts: readonly string[]): Release => ({
  ...longRelease(2),
  children: texts.map(paragraph),
});

const textOf = (block: TopBlock): string => JSON.stringify(block.children);

const type = (block: number, text: string): Operation => ({
  type: 'insert_text',
  path: [0, block, 0],
  offset: 0,
  text,
});

/** Lists the words "yes" of a release, and counts the blocks that were looked at for them. */
function counting() {
  const computed: TopBlock[] = [];
  const list = perBlock(
    (block) => {
      computed.push(block);
      return textOf(block).match(/yes/g) ?? [];
    },
    (word, index) => ({ word, index }),
  );
  return { list, computed };
}

describe('perBlock', () => {
  it('computes the one block that a keystroke replaces, of 2,500', () => {
    const { list, computed } = counting();
    const release = longRelease(500);
    list(release);
    expect(computed).toHaveLength(release.children.length);
    computed.length = 0;
    list(applyOperations(release, [type(1200, 'x')]));
    expect(computed).toHaveLength(1);
  });

  it('computes nothing for a block that is moved, and nothing for an undo', () => {
    const { list, computed } = counting();
    const release = releaseOf(['a', 'yes', 'b']);
    expect(list(release)).toEqual([{ word: 'yes', index: 1 }]);
    computed.length = 0;
    const moved = applyOperations(release, [{ type: 'move_node', path: [0, 1], newPath: [0, 2] }]);
    expect(list(moved)).toEqual([{ word: 'yes', index: 2 }]);
    expect(list(release)).toEqual([{ word: 'yes', index: 1 }]);
    expect(computed).toEqual([]);
  });

  it('returns the same array while nothing in it changes', () => {
    const { list } = counting();
    const release = releaseOf(['a', 'yes', 'b']);
    const first = list(release);
    const typed = applyOperations(release, [type(1, 'x')]);
    expect(list(typed)).toBe(first);
    expect(list(applyOperations(typed, [type(0, 'yes')]))).not.toBe(first);
  });

  it('computes every block again when the facts change, unless it does not depend on them', () => {
    const release = releaseOf(['a', 'b']);
    const elsewhere = { ...release, facts: { ...release.facts, place: 'Geneva' } };
    const placeOf = (_: TopBlock, { facts }: Release) => [facts.place];
    const follows = perBlock(placeOf, (place) => place);
    const ignores = perBlock(
      placeOf,
      (place) => place,
      () => [],
    );
    for (const list of [follows, ignores]) list(release);
    expect(follows(elsewhere)).toEqual(['Geneva', 'Geneva']);
    expect(ignores(elsewhere)).toEqual(ignores(release));
  });

  it('keeps two documents apart that are asked for in turn', () => {
    const { list, computed } = counting();
    const documents = [releaseOf(['yes']), releaseOf(['no', 'yes'])];
    const expected = [[{ word: 'yes', index: 0 }], [{ word: 'yes', index: 1 }]];
    expect(documents.map(list)).toEqual(expected);
    computed.length = 0;
    expect(documents.map((each) => list({ ...each }))).toEqual(expected);
    expect(computed).toEqual([]);
  });

  it('gives the same list as a full computation, after any operations', () => {
    const kinds = fc.constantFrom('type', 'insert', 'remove', 'move', 'split');
    const edits = fc.array(fc.tuple(kinds, fc.nat(), fc.nat()), { maxLength: 12 });
    const everything = () =>
      perBlock(
        (block) => [block],
        (block, index) => ({ index, block }),
        () => [],
      );
    fc.assert(
      fc.property(edits, (steps) => {
        const kept = everything();
        let release = releaseOf(['a', 'yes', 'b', 'c']);
        for (const [kind, one, other] of steps) {
          release = applyOperations(release, stepOf(release, kind, one, other));
          expect(kept(release)).toEqual(everything()(release));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes as many blocks as a file may hold', () => {
    const { list } = counting();
    const release = releaseOf(Array.from({ length: 200_000 }, () => 'yes'));
    expect(list(release)).toHaveLength(200_000);
  });
});

function stepOf({ children }: Release, kind: string, one: number, other: number): Operation[] {
  const path = [0, one % children.length];
  switch (kind) {
    case 'insert':
      return [{ type: 'insert_node', path, node: { ...paragraph(`n${other}`) } }];
    case 'remove':
      return children.length > 1 ? [{ type: 'remove_node', path, node: {} }] : [];
    case 'move':
      return [{ type: 'move_node', path, newPath: [0, other % children.length] }];
    case 'split':
      return [{ type: 'split_node', path, position: 1, properties: { type: 'paragraph' } }];
    default:
      return children[path[1] ?? 0]?.children.length ? [type(path[1] ?? 0, 'x')] : [];
  }
}
