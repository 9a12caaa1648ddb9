import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../core/release/operations/apply';
import { factsHold } from '../../core/release/operations/facts-hold';
import type { Operation } from '../../core/release/operations/operation';
import { release } from '../support/release';

const set = (newProperties: Record<string, unknown>): Operation[] => [
  { type: 'set_node', path: [0], properties: {}, newProperties },
];
const holds = (operations: Operation[]): boolean =>
  factsHold(applyOperations(release(), operations), operations);

describe('a step on the release itself', () => {
  it('is taken where its facts are facts', () => {
    expect(holds(set({ facts: { ...release().facts, place: 'Geneva' } }))).toBe(true);
    expect(holds(set({ ignoredChecks: [] }))).toBe(true);
    expect(holds([])).toBe(true);
  });

  it.each([{}, null, 'none', { ...release().facts, language: 'not a tag!' }])(
    'is not where they are %j',
    (facts) => {
      expect(holds(set({ facts }))).toBe(false);
    },
  );
});
