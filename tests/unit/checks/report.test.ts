import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../core/checks/checker';
import { reportOf } from '../../../core/checks/report';
import { paragraphs } from './precision/cases';
import { world } from './support';

const report = (texts: readonly string[]) => {
  const release = paragraphs(texts, { kind: 'open-letter' });
  return reportOf(createChecker().check(release, world()), release);
};

describe('the report of the command line', () => {
  it('gives advice of one kind once, with its other places', () => {
    const lines = report(['Two  spaces.', 'Three   spaces, and  two.']).filter(
      ({ check }) => check === 'double-space',
    );
    expect(lines).toEqual([
      expect.objectContaining({
        severity: 'advice',
        block: 0,
        also: [
          { block: 1, quote: '   ' },
          { block: 1, quote: '  ' },
        ],
      }),
    ]);
  });

  it('says each error and warning by itself', () => {
    const lines = report(['It is is so.', 'They are are here.']);
    expect(lines.filter(({ check }) => check === 'doubled-word')).toHaveLength(2);
  });
});
