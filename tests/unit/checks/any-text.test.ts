import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../core/checks/checker';
import { createDiffer } from '../../../core/checks/findings-diff';
import { viewOf } from '../../../core/checks/text/block-view';
import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { Release } from '../../../core/release/release';
import { release } from '../../support/release';
import { flat, world } from './support';

/** Pieces that the patterns of the checks are made for, in any order, between anything. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'The ',
      'Global Compact ',
      'for ',
      '(GCM)',
      ' - ',
      ' – ',
      '“',
      '”',
      '"',
      '«',
      '  ',
      '1,000',
      '10000',
    ],
    ...[
      '5km',
      ' the the ',
      'Monday 10 December 2026',
      '[name',
      ']',
      'a@b',
      '@',
      '...',
      '. ',
      '\n',
      '\u202f%',
      'هذا ',
    ],
    ...[
      'is detained',
      'embargoed until 10:00',
      'is',
      '\u0000',
      '\ud83d',
      '\u200c',
      'TBC',
      '€',
      'NGO',
      'a hour',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
const run = fc.oneof(
  text.map((each) => ({ text: each })),
  text.map((each) => ({ text: each, bold: true as const, lang: 'fr' })),
  fc
    .tuple(text, text)
    .map(([url, each]) => ({ type: 'link' as const, url, children: [{ text: each }] })),
  fc
    .constantFrom('place', 'date')
    .map((fact) => ({ type: 'fact' as const, fact, children: [{ text: '' as const }] })),
);
const line = fc
  .tuple(
    fc.constantFrom('headline', 'lede', 'paragraph', 'heading'),
    fc.array(run, { minLength: 1, maxLength: 4 }),
  )
  .map(([kind, children]) => ({ ...createBlock[kind](), children }) as TopBlock);
const contact = fc.tuple(text, text, text).map(
  ([name, email, phone]): TopBlock => ({
    ...createBlock['contact-block'](),
    children: [{ ...createBlock.contact(), name, emails: [email], phones: [phone], wording: name }],
  }),
);
const blocks = fc.array(fc.oneof(line, contact), { minLength: 1, maxLength: 6 });

describe('the checks on any text', () => {
  it('find only what is there: every spot lies in its text, and its quote stands at it', () => {
    fc.assert(
      fc.property(blocks, fc.constantFrom('en-GB', 'fr', 'ar', 'de'), (children, language) => {
        const given = release(children, { language, place: 'Goma' });
        for (const { block, spot, quote } of flat(createChecker().check(given, world()))) {
          if (block === null || !spot) continue;
          const view = viewOf(given.children[block] as TopBlock, given.facts);
          const unit = view.units.find(
            ({ path, field }) => field === spot.field && path.join() === spot.path.join(),
          );
          // An empty field has no text, and is found for that.
          const whole = unit?.text ?? '';
          expect(spot.start).toBeGreaterThanOrEqual(0);
          expect(spot.end).toBeLessThanOrEqual(whole.length);
          if (quote.length < 40 && unit && spot.end > spot.start) {
            expect(whole.slice(spot.start, spot.end)).toContain(quote.trim());
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('find the same from the cache as from scratch, after any edit', () => {
    fc.assert(
      fc.property(blocks, fc.array(fc.tuple(fc.nat(), line), { maxLength: 4 }), (start, edits) => {
        const checker = createChecker();
        const diff = createDiffer();
        let given: Release = release(start);
        diff(checker.check(given, world()), 0);
        for (const [at, block] of edits) {
          const children = [...given.children];
          children.splice(at % children.length, at % 2, block);
          given = { ...given, children };
          const kept = checker.check(given, world());
          expect(flat(kept)).toEqual(flat(createChecker().check(given, world())));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are made again when the facts that they read have changed', () => {
    const checker = createChecker();
    const children: TopBlock[] = [
      { ...createBlock.lede(), children: [{ text: 'Schools open on Thursday 10 December.' }] },
      { ...createBlock['contact-block'](), children: [{ ...createBlock.contact(), name: 'Amal' }] },
    ];
    const dated = release(children, { date: '2026-12-10' });
    const changes = [
      { date: '2027-12-11' },
      { kind: 'event-invitation' as const },
      { releaseTime: { type: 'immediate' as const } },
      { organisations: [{ name: 'Schools', acronym: '', website: '', logo: null, link: null }] },
    ];
    let given = dated;
    for (const change of changes) {
      checker.check(given, world());
      given = { ...given, facts: { ...given.facts, ...change } };
      expect(flat(checker.check(given, world()))).toEqual(
        flat(createChecker().check(given, world())),
      );
    }
  });
});
