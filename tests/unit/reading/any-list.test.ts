import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decodeArchive } from '../../../core/archive/decode';
import { encodeArchive } from '../../../core/archive/encode';
import { withHeadings } from '../../../core/reading/headings';
import { readHtml } from '../../../core/reading/html';
import { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import { normalise } from '../../../core/release/normalise/normalise';
import { parseRelease } from '../../../core/release/parse';
import { release } from '../../support/release';

const number = fc.oneof(
  fc.integer({ min: -3, max: 5 }),
  fc.constantFrom(-1, 999_998, 999_999, 1_000_000, 20240101, 1e20, 1.5, Number.NaN),
);
const attribute = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.option(value.map((each) => ` ${name}="${each}"`)).map((each) => each ?? '');
const joined = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((each) => each.join(''));

const TOKENS = [
  '',
  'o',
  'A',
  'z',
  'zzzzz',
  'Frage',
  'iv',
  'MMMM',
  '0',
  '00',
  '7',
  '20240101',
  '٣',
  '三',
  '③',
  '{1}',
  '2.1',
];
const marker = joined(
  fc.constantFrom('', '(', 'Article '),
  fc.constantFrom(...TOKENS),
  fc.constantFrom('', '.', ')', ':'),
);
const numerals = fc.constantFrom('lower-alpha', 'upper-roman', 'hebrew', 'disc', 'none', 'thai');
const listAttributes = joined(
  fc.constantFrom('', ' reversed'),
  attribute('start', number),
  attribute('type', fc.constantFrom('a', 'I', '1', 'x')),
  attribute(
    'style',
    numerals.map((kind) => `list-style-type:${kind}`),
  ),
);
const itemAttributes = joined(
  attribute('value', number),
  attribute('data-aria-level', number),
  attribute('data-leveltext', fc.constantFrom('%1.', '%1.%2)', '{%1', '%9%1')),
  attribute('style', fc.constantFrom('mso-list:l0 level1 lfo1', 'mso-list:l1 level3 lfo1')),
);
const ofWord = fc
  .tuple(
    marker,
    fc.constantFrom('mso-list:l0 level1 lfo1', 'mso-list:l0 level2 lfo1', 'margin-left:36pt'),
  )
  .map(
    ([text, style]) =>
      `<p class=MsoListParagraph style="${style}"><span style="mso-list:Ignore">${text}<span
      style="font:7.0pt Times">&nbsp; </span></span>w</p>`,
  );
const ofMail = marker.map(
  (text) => `<p class=x_MsoListParagraph>${text}<span style="font:7pt Times">&nbsp; </span>w</p>`,
);

const { html } = fc.letrec<{ html: string; list: string; item: string }>((tie) => ({
  html: fc.oneof({ maxDepth: 4 }, fc.constant('<p>w</p>'), ofWord, ofMail, tie('list')),
  list: fc
    .tuple(
      fc.constantFrom('ol', 'ol', 'ul'),
      listAttributes,
      fc.array(tie('item'), { maxLength: 5 }),
    )
    .map(([name, attributes, items]) => `<${name}${attributes}>${items.join('')}</${name}>`),
  item: fc
    .tuple(itemAttributes, fc.constantFrom('', 'w'), fc.array(tie('html'), { maxLength: 2 }))
    .map(([attributes, words, inner]) => `<li${attributes}>${words}${inner.join('')}</li>`),
}));

describe('any list of another program', () => {
  it('makes a release that opens again, and loses no word before an item', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 6 }), (parts) => {
        const blocks = withHeadings(readHtml(parts.join('')) ?? [], true);
        // A word before an item is no number.
        const words = (text: string) => text.split('Frage').length - 1;
        expect(words(JSON.stringify(blocks))).toBe(words(parts.join('')));
        for (const block of blocks) expect(v.is(TopBlock, block)).toBe(true);
        const whole = normalise(release([createBlock.paragraph(), ...blocks]));
        const bytes = encodeArchive({ release: whole, assets: new Map() });
        expect(decodeArchive(bytes).release).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});

describe('numbering that no release may hold', () => {
  it.each([
    ['below 0', { start: -1 }, { number: -1 }],
    ['too high', { start: 1_000_000 }, { number: 1_000_000 }],
    ['no whole number', { start: 1.5 }, { number: 1.5 }],
    ['no number', { start: '4' }, { number: null }],
    ['nothing', { start: undefined }, { number: undefined }],
    ['a format without a number', { format: 'Note:' }, {}],
    ['a list that does not go on', { continues: false }, {}],
    ['fields of the other', { number: 3 }, { start: 3, format: '{1}.' }],
  ])('is taken off: %s', (_, ofList, ofItem) => {
    const children = [{ type: 'paragraph', children: [{ text: 'A' }] }];
    const list = (one: object, other: object) => ({
      type: 'list',
      ordered: true,
      ...one,
      children: [{ type: 'list-item', ...other, children }],
    });
    const wrong = release([list(ofList, ofItem)] as never);
    const mended = normalise(wrong);
    expect(mended).toEqual(release([list({}, {})] as never));
    expect(parseRelease(structuredClone(mended))).toEqual(mended);
  });
});
