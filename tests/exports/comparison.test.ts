import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { comparisonDocument } from '../../core/redline/comparison-document';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import type { Facts } from '../../core/release/facts';
import { normalise } from '../../core/release/normalise/normalise';
import type { Release } from '../../core/release/release';
import { release } from '../support/release';
import { CONTEXT, PIXEL } from './support/formats';
import { onDisk, output } from './support/programs';
import { OOXML_SCHEMAS, WORD_SCHEMA } from './support/requirements';
import { fromTemplate } from './support/seed';
import { decide, readByPandoc } from './support/tracked';

const p = (text: string): TopBlock => ({ type: 'paragraph', children: [{ text }] });
const cell = (text: string) => ({
  type: 'table-cell' as const,
  children: [{ type: 'paragraph' as const, children: [{ text }] }],
});
const table = (...rows: string[][]): TopBlock => ({
  type: 'table',
  headerRow: true,
  caption: 'Children reached',
  children: rows.map((cells) => ({ type: 'table-row', children: cells.map(cell) })),
});
const list = (ordered: boolean, ...items: string[]): TopBlock => ({
  type: 'list',
  ordered,
  children: items.map((text) => ({
    type: 'list-item',
    children: [{ type: 'paragraph', children: [{ text }] }],
  })),
});
const linked = (url: string): TopBlock => ({
  type: 'paragraph',
  children: [
    { text: 'Read ' },
    { type: 'link', url, children: [{ text: 'the report' }] },
    { text: '.' },
  ],
});
const picture = (asset: string, caption: string): TopBlock => ({
  type: 'image',
  asset: `${asset.repeat(64)}.png`,
  pixels: { width: 1, height: 1 },
  alt: 'A school',
  decorative: false,
  caption,
  credit: '',
  width: 40,
  children: [{ text: '' }],
});
const contact = (phone: string): TopBlock => ({
  type: 'contact-block',
  children: [
    { ...createBlock.contact(), name: 'Jo Bloggs', role: 'Press officer', phones: [phone] },
  ],
});
const org = (name: string): Partial<Facts> => ({
  organisations: [{ name, acronym: '', website: '', logo: null, link: null }],
});

const OLD = release(
  [
    { type: 'headline', children: [{ text: 'Initiative welcomes the compact' }] },
    {
      type: 'lede',
      children: [{ text: 'The Initiative welcomes today the adoption of the compact.' }],
    },
    p('This paragraph travels to the end of the body as it is, word for word.'),
    {
      type: 'quote',
      speaker: 'Amal Nasser',
      role: 'Director',
      organisation: '',
      children: [
        { type: 'paragraph', children: [{ text: 'Nobody should have to wait for their rights.' }] },
      ],
    },
    list(true, 'Keep families together', 'End detention of children', 'Fund what was promised'),
    p('This whole paragraph is taken out before the release is sent.'),
    table(['Country', 'Children'], ['Niger', '12,000'], ['Chad', '7,000']),
    linked('https://example.org/old'),
    picture('a', 'Back to school.'),
    createBlock['end-mark'](),
    {
      type: 'notes',
      children: [{ type: 'paragraph', children: [{ text: 'A note for editors.' }] }],
    },
    contact('+41 22 000 00 00'),
  ],
  { place: 'Geneva', date: '2026-12-10', ...org('Example') },
);
const NEW = release(
  [
    { type: 'headline', children: [{ text: 'Partners welcome the compact for children' }] },
    {
      type: 'lede',
      children: [
        { text: 'The Initiative ' },
        { text: 'welcomes', bold: true },
        { text: ' the adoption of the landmark compact.' },
      ],
    },
    p('A new paragraph that says what comes next.'),
    {
      type: 'quote',
      speaker: 'Amal Nasser',
      role: 'Executive Director',
      organisation: '',
      children: [
        {
          type: 'paragraph',
          children: [{ text: 'No child should have to wait for their rights.' }],
        },
      ],
    },
    list(
      true,
      'Keep families together always',
      'Listen to children themselves',
      'Fund what was promised',
    ),
    table(['Country', 'Children'], ['Niger', '13,500'], ['Mali', '3,000'], ['Chad', '7,000']),
    linked('https://example.org/new'),
    { type: 'heading', level: 2, children: [{ text: 'This paragraph was not here' }] },
    picture('a', 'Back to school in Niamey.'),
    p('This paragraph travels to the end of the body as it is, word for word.'),
    createBlock['end-mark'](),
    {
      type: 'notes',
      children: [{ type: 'paragraph', children: [{ text: 'A note for all editors.' }] }],
    },
    contact('+41 22 999 99 99'),
    p('And a last line.'),
  ],
  {
    place: 'Geneva',
    date: '2026-12-11',
    releaseTime: { type: 'immediate' },
    modified: '2026-12-09T10:00:00Z',
    ...org('Example and Partners'),
  },
);

const compared = (before: Release, after: Release) => comparisonDocument(before, after, CONTEXT);

const word = (what: Release) => docxFormat.export(what, CONTEXT);

async function expectBoth(before: Release, after: Release): Promise<void> {
  const [bytes, old, now] = await Promise.all([compared(before, after), word(before), word(after)]);
  expect(decide(bytes, 'accept')).toEqual(decide(now, 'accept'));
  expect(decide(bytes, 'reject')).toEqual(decide(old, 'accept'));
}

async function expectByPandoc(before: Release, after: Release): Promise<void> {
  const bytes = await compared(before, after);
  expect(readByPandoc(bytes, 'accept')).toBe(readByPandoc(await word(after), 'accept'));
  expect(readByPandoc(bytes, 'reject')).toBe(readByPandoc(await word(before), 'accept'));
}

const documentOf = async (before: Release, after: Release) =>
  strFromU8(unzipSync(await compared(before, after))['word/document.xml'] ?? new Uint8Array());

describe('the compared Word document', () => {
  it('gives the new text when all is accepted and the old one when all is rejected', async () => {
    await expectBoth(OLD, NEW);
    await expectByPandoc(OLD, NEW);
  });

  it('does so in the other direction', async () => {
    await expectBoth(NEW, OLD);
    await expectByPandoc(NEW, OLD);
  });

  it('does so for two different templates', async () => {
    await expectBoth(fromTemplate('press-release'), fromTemplate('joint-statement'));
  });

  it('does so from right to left', async () => {
    const arabic = (text: string) => release([p(text)], { language: 'ar', direction: 'rtl' });
    await expectBoth(
      arabic('لا يزال الأطفال في خطر، وهذا ما يجب أن يتغير الآن.'),
      arabic('لا يزال الأطفال في خطر كبير، وهذا ما يجب أن يتغير اليوم.'),
    );
  });

  it('marks words, moves, looks and kinds of paragraph, by whom and when', async () => {
    const xml = await documentOf(OLD, NEW);
    expect(xml).toMatch(
      /<w:del [^>]*w:author="Example and Partners" w:date="2026-12-09T10:00:00Z">/,
    );
    expect(xml).toMatch(
      /<w:moveFromRangeStart [^>]*w:name="(move\d+)".*<w:moveToRangeStart [^>]*w:name="\1"/s,
    );
    expect(xml).toContain('<w:rPrChange ');
    expect(xml).toMatch(/<w:trPr>(<[^>]*\/>)*<w:ins /);
    const ids = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange) w:id="(\d+)"/g),
    ];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    const retyped = await documentOf(
      release([p('A paragraph that becomes a heading.')]),
      release([
        { type: 'heading', level: 2, children: [{ text: 'A paragraph that becomes a heading.' }] },
      ]),
    );
    expect(retyped).toContain('<w:pPrChange ');
  });

  it('shows nothing where nothing changed, and is the same bytes each time', async () => {
    const same = await documentOf(OLD, structuredClone(OLD));
    expect(same).not.toMatch(/<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange) /);
    const twice = await Promise.all([compared(OLD, NEW), compared(structuredClone(OLD), NEW)]);
    expect(Buffer.from(twice[0]).equals(Buffer.from(twice[1]))).toBe(true);
  });

  it('leaves an item that was taken out in the list it was taken from', async () => {
    const xml = await documentOf(
      release([list(true, 'Keep families together', 'Let them go', 'Fund what was promised')]),
      release([p('Before it.'), list(true, 'Keep families together', 'Fund what was promised')]),
    );
    expect(new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(1);
  });

  it('holds a picture that was taken out, once', async () => {
    const bytes = await comparisonDocument(
      release([p('Text.'), picture('a', 'Gone.')]),
      release([p('Text.')]),
      { ...CONTEXT, asset: () => PIXEL },
    );
    const names = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'));
    expect(names).toHaveLength(1);
    await expectBoth(release([p('Text.'), picture('a', 'Gone.')]), release([p('Text.')]));
  });

  it('is opened by LibreOffice with its changes', async () => {
    const path = onDisk(await compared(OLD, NEW), 'redline.docx');
    const folder = mkdtempSync(join(tmpdir(), 'dateline-office-'));
    convert(folder, 'fodt', path);
    const text = readFileSync(join(folder, 'redline.fodt'), 'utf8');
    expect(text).toContain('<text:insertion>');
    expect(text).toContain('<text:deletion>');
    expect(text).toContain('<dc:creator>Example and Partners</dc:creator>');
  });

  it.skipIf(!OOXML_SCHEMAS.isThere)('is valid by the schemas of ECMA-376', async () => {
    for (const [before, after] of [
      [OLD, NEW],
      [NEW, OLD],
      [fromTemplate('media-advisory'), fromTemplate('joint-statement')],
    ] as const) {
      const files = unzipSync(await compared(before, after));
      const folder = mkdtempSync(join(tmpdir(), 'dateline-xml-'));
      for (const name of ['document', 'header1', 'numbering']) {
        const xml = strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
        const path = join(folder, `${name}.xml`);
        writeFileSync(
          path,
          xml.replace(/ mc:Ignorable="[^"]*"/, '').replace(/ w1[45]\w*:\w+="[^"]*"/g, ''),
        );
        output('xmllint', '--noout', '--schema', WORD_SCHEMA, path);
      }
    }
  });

  const sentence = fc
    .array(fc.constantFrom('peace', 'now', 'children', 'the', 'rights', 'of', '12,000', 'home'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((words) => words.join(' '));
  const quote = (said: string, speaker: string): TopBlock => ({
    type: 'quote',
    speaker,
    role: 'Director',
    organisation: '',
    children: [{ type: 'paragraph', children: [{ text: said }] }],
  });
  const block: fc.Arbitrary<TopBlock> = fc.oneof(
    sentence.map(p),
    fc.tuple(sentence, sentence).map(([plain, bold]) => ({
      type: 'paragraph' as const,
      children: [{ text: `${plain} ` }, { text: bold, bold: true as const }],
    })),
    sentence.map((text) => ({ type: 'heading' as const, level: 2 as const, children: [{ text }] })),
    fc.tuple(sentence, sentence).map(([said, speaker]) => quote(said, speaker)),
    fc.webUrl().map(linked),
    fc.tuple(fc.constantFrom('a', 'b'), sentence).map(([asset, text]) => picture(asset, text)),
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((items) => list(true, ...items)),
    fc
      .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 3 })
      .map((rows) => table(...rows)),
  );
  interface Parts {
    readonly headline: string;
    readonly body: readonly TopBlock[];
    readonly note: string;
    readonly phone: string;
  }
  const parts: fc.Arbitrary<Parts> = fc.record({
    headline: sentence,
    body: fc.array(block, { minLength: 1, maxLength: 6 }),
    note: sentence,
    phone: fc.constantFrom('+41 22 000 00 00', '+41 22 999 99 99'),
  });
  const whole = ({ headline, body, note, phone }: Parts): Release =>
    normalise(
      release([
        { type: 'headline', children: [{ text: headline }] },
        ...body,
        createBlock['end-mark'](),
        { type: 'notes', children: [{ type: 'paragraph', children: [{ text: note }] }] },
        contact(phone),
      ]),
    );
  /** Two versions; the second has some of the first's blocks, in any order, among its own. */
  const pair = fc
    .tuple(parts, parts)
    .chain(([before, own]) =>
      fc
        .shuffledSubarray([...before.body, ...own.body], { minLength: 1 })
        .map((body) => [whole(before), whole({ ...own, body })] as const),
    );

  it('keeps its word for any two versions', async () => {
    await fc.assert(
      fc.asyncProperty(pair, ([before, after]) => expectBoth(before, after)),
      { numRuns: 40 },
    );
  });

  it('keeps it for pandoc too', async () => {
    await fc.assert(
      fc.asyncProperty(pair, ([before, after]) => expectByPandoc(before, after)),
      { numRuns: 40 },
    );
  });

  it('is opened by LibreOffice, whatever the two versions are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-office-'));
    const pairs = fc.sample(pair, 12);
    const paths = await Promise.all(
      pairs.map(async ([before, after], number) =>
        onDisk(await compared(before, after), `redline-${number}.docx`),
      ),
    );
    convert(folder, 'fodt', ...paths);
    for (const number of pairs.keys()) {
      const text = readFileSync(join(folder, `redline-${number}.fodt`), 'utf8');
      expect(text).toMatch(/<text:(insertion|deletion)>/);
    }
  });
});

function convert(folder: string, to: string, ...paths: string[]): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  output('soffice', profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths);
}
