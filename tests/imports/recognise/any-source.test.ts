import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceBlock, SourceDocument } from '../../../core/imports/source';
import { releaseAsPrinted } from '../../../core/print/as-printed';
import { isContactLabel } from '../../../core/recognise/press-words';
import { recognise } from '../../../core/recognise/recognise';
import type { Part, Recognition } from '../../../core/recognise/recognition';
import { PART_KINDS } from '../../../core/recognise/recognition';
import { releaseFrom } from '../../../core/recognise/release-from';
import type { LooseNode } from '../../../core/release/nodes';
import { wordsIn } from '../../../core/release/words';
import { labelledReleases } from './labelled';
import { documentOf, sourceOf } from './source';

const NOW = '2026-12-01T09:00:00Z';
const WORDS =
  'Water for all GENEVA, 10 December 2026 – said “We know,” Amal Nasser Director of Aid About contact Tel: +41 22 555 01 23 jo@aid.example ENDS ### Notes to editors EMBARGO 00:01 GMT : . « FIN » Über бил نبذة 关于 \n (A)'.split(
    ' ',
  );

const text = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 14 })
  .map((words) => `${words.join(' ')} `);
/** Whole lines as they stand above a headline. */
const HEAD_LINES = [
  'Geneva, 10 December 2026',
  'Press release | Nairobi, 11 December 2026',
  'EMBARGOED until the minister has spoken',
  'NOT FOR PUBLICATION',
  'FOR IMMEDIATE RELEASE',
];
const run = fc.record(
  { text, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['text'] },
);
const inlines = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: run },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('link' as const),
        url: fc.constant('https://aid.example'),
        children: fc.array(run, { maxLength: 2 }),
      }),
    },
  ),
  { maxLength: 3 },
);
const paragraph = fc.record({ type: fc.constant('paragraph' as const), children: inlines });
const headLine = fc.constantFrom(...HEAD_LINES).map((line) => ({
  type: 'paragraph' as const,
  children: [{ text: line }],
}));
const content: fc.Arbitrary<SourceBlock['content']> = fc.oneof(
  { weight: 1, arbitrary: headLine },
  { weight: 6, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      level: fc.integer({ min: 1, max: 6 }),
      children: inlines,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('subhead' as const), children: inlines }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('quote' as const),
      speaker: text,
      role: text,
      organisation: text,
      children: fc.array(paragraph, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      children: fc.array(
        fc.record({
          type: fc.constant('list-item' as const),
          children: fc.array(paragraph, { maxLength: 2 }),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('table' as const),
      headerRow: fc.boolean(),
      caption: text,
      children: fc.array(
        fc.record({
          type: fc.constant('table-row' as const),
          children: fc.array(
            fc.record({
              type: fc.constant('table-cell' as const),
              children: fc.array(paragraph, { maxLength: 2 }),
            }),
            { minLength: 1, maxLength: 3 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('picture' as const),
      picture: fc.constantFrom('good', 'bad', 'none'),
      alt: text,
      isDecorative: fc.boolean(),
      width: fc.option(fc.double({ min: -5, max: 500, noNaN: true })),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'page-break' as const }) },
);
const block = fc.record({
  content,
  place: fc.constantFrom(
    'body' as const,
    'body' as const,
    'body' as const,
    'header' as const,
    'footer' as const,
    'text-box' as const,
    'note' as const,
  ),
  language: fc.constantFrom(null, 'en-GB', 'fr', 'nonsense tag'),
});

/** The smallest GIF. */
const GIF = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), (sign) => sign.charCodeAt(0));
const source = fc
  .array(block, { maxLength: 25 })
  .map((blocks) => documentOf(blocks, { pictures: { good: GIF, bad: new Uint8Array([1, 2, 3]) } }));

/** How often each word stands in some texts. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const wordsOfBlock = ({ content }: SourceBlock): string[] =>
  content.type === 'picture' || content.type === 'page-break' ? [] : wordsIn(content as LooseNode);

/** Words of the file that stand nowhere in the release and in no part that is left out. */
function lostWords(source: SourceDocument, recognition: Recognition): string[] {
  const { release } = releaseFrom(source, recognition, { id: 'a', now: NOW });
  const leftOut = new Set(
    recognition.parts.flatMap(({ kind, blocks }) => (kind === 'left-out' ? blocks : [])),
  );
  const kept = counted([
    // With the headings that are printed above notes, standing texts and contacts.
    ...wordsIn(releaseAsPrinted(release) as unknown as LooseNode),
    ...release.children.flatMap((each) => (each.type === 'end-mark' ? [each.mark] : [])),
    ...release.children.flatMap((each) => (each.type === 'boilerplate' ? [each.about] : [])),
    // The dateline is printed from the facts.
    ...datelineWords(source, recognition),
  ]);
  return (
    source.blocks
      .filter(({ id }) => !leftOut.has(id))
      .flatMap(wordsOfBlock)
      .flatMap((each) => [...counted([each]).keys()])
      // "Tel." beside a number says what the field says.
      .filter((word) => !kept.has(word) && !isContactLabel(word))
  );
}

function datelineWords(source: SourceDocument, { dateline }: Recognition): string[] {
  const [first] = dateline?.blocks ?? [];
  const block = source.blocks.find(({ id }) => id === first);
  if (!block || !dateline) return [];
  const text = wordsOfBlock(block).join('');
  // A dateline is the beginning of a text: a line that is gone whole is a loss.
  const isWhole = text.slice(dateline.value.length).trim() === '';
  return isWhole ? [] : [text.slice(0, dateline.value.length)];
}

test('every block of any file is in exactly one part, in the order of the file', () => {
  fc.assert(
    fc.property(source, (file) => {
      const { parts } = recognise(file, { now: NOW });
      expect(parts.flatMap(({ blocks }) => blocks)).toEqual(file.blocks.map(({ id }) => id));
      for (const { confidence } of parts) expect(confidence).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 120 },
  );
});

test('any file gives a valid release, and no word is lost', () => {
  fc.assert(
    fc.property(source, (file) => {
      expect(lostWords(file, recognise(file, { now: NOW }))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('whatever a person makes of the parts, the release is valid and no word is lost', () => {
  const kinds = fc.array(fc.constantFrom(...PART_KINDS), { minLength: 30, maxLength: 30 });
  fc.assert(
    fc.property(source, kinds, (file, chosen) => {
      const recognition = recognise(file, { now: NOW });
      const parts = recognition.parts.map(
        ({ blocks }, index): Part => ({
          kind: chosen[index] ?? 'paragraph',
          blocks,
          confidence: 1,
        }),
      );
      expect(lostWords(file, { ...recognition, parts })).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test('no word of the labelled releases is lost', () => {
  for (const { name, source: file } of labelledReleases()) {
    expect(lostWords(file, recognise(file, { now: NOW })), name).toEqual([]);
  }
});

test('time grows with the length of a file, not faster', () => {
  const paragraphs = [
    '“We know what works,” said Amal Nasser, Director of Aid. “We do it.”',
    'About Aid',
    'Contact: Jo Bloggs, jo@aid.example, +41 22 555 01 23',
    'A line of text that says what happened, and goes on for a while.',
    'Notes',
    'END',
  ];
  const file = (length: number) =>
    sourceOf(
      'Headline of the release',
      ...Array.from({ length }, (_, index) => paragraphs[index % paragraphs.length] ?? ''),
    );
  const time = (length: number): number => {
    const made = file(length);
    const start = performance.now();
    releaseFrom(made, recognise(made, { now: NOW }), { id: 'a', now: NOW });
    return performance.now() - start;
  };
  time(500);
  const [short, long] = [Math.min(time(2_000), time(2_000)), time(20_000)];
  // Ten times as long: thirty leaves room for a busy machine; squared it would be a hundred.
  expect(long / short).toBeLessThan(30);
});
