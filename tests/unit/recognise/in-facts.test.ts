import { expect, it } from 'vitest';
import { blocksInFacts, isInFacts, leftOutCount } from '../../../core/recognise/in-facts';
import type { Part, Recognition } from '../../../core/recognise/recognition';

const leftOut = (...blocks: string[]): Part => ({ kind: 'left-out', blocks, confidence: 1 });
const [logo, kind, passage] = [leftOut('s1'), leftOut('s2'), leftOut('s2', 's3')];
const read: Recognition = {
  parts: [logo, kind, passage, { kind: 'headline', blocks: ['s4'], confidence: 1 }],
  language: { value: 'en', confidence: 1, blocks: ['s3'] },
  kind: { value: 'press-release', confidence: 1, blocks: ['s2'] },
  organisations: [{ value: 'UNICEF', confidence: 1, blocks: ['s1'] }],
  releaseTime: null,
  dateline: null,
  reference: null,
};

it('a line that a fact was read from is in the release, and one that nothing was read from is not', () => {
  const facts = blocksInFacts(read);
  expect([logo, kind, passage].map((part) => isInFacts(part, facts))).toEqual([true, true, false]);
  expect(leftOutCount(read.parts, facts)).toBe(1);
});

it('a fact that is taken away leaves its line out', () => {
  const facts = blocksInFacts({ ...read, kind: null });
  expect(isInFacts(kind, facts)).toBe(false);
  expect(leftOutCount(read.parts, facts)).toBe(3);
});
