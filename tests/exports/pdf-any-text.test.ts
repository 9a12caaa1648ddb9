import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { directionOf } from '../../core/release/facts';
import type { Inline } from '../../core/release/inlines/inline';
import { parseRelease } from '../../core/release/parse';
import type { Release } from '../../core/release/release';
import { SWITCH_MARKS, type Text } from '../../core/release/text';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { onDisk, output } from './support/programs';

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};

/** Words as releases have them, in every script that has a typeface, and signs that are not seen. */
const WORDS: Readonly<Record<string, string>> = {
  'en-GB': 'pre- and post-war co-operation',
  'fr-CH': 'l’éducation',
  vi: 'người tị nạn',
  el: 'παιδιά',
  uk: 'діти',
  ar: 'للأطفال اللاجئين',
  'fa-IR': 'می‌خواهم',
  he: 'לילדים',
  hi: 'शरणार्थी',
  th: 'ผู้ลี้ภัย',
  zh: '网络开放，习近平',
  'zh-Hant': '網絡開放，臺灣',
  ja: '学校ひらがな髙',
  ko: '난민 學校',
};
const UNSEEN = [
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  ' ',
  '\u00a0',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\u034f',
  '\n',
];
const FIGURES = ['4,200', '¹', '“', '–', '→', '½', '…', '₂', 'H'];

const language = fc.constantFrom(...Object.keys(WORDS));
const word = fc.oneof(
  fc.constantFrom(...Object.values(WORDS)),
  fc.constantFrom(...UNSEEN),
  fc.constantFrom(...FIGURES),
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const run: fc.Arbitrary<Text> = fc
  .record({
    text: words,
    marks: fc.subarray([...SWITCH_MARKS]),
    lang: fc.option(language, { nil: undefined }),
  })
  .map(({ text, marks, lang }) => ({
    text,
    ...Object.fromEntries(marks.map((mark) => [mark, true])),
    ...(lang && { lang }),
  }));
const link: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('link' as const),
  url: fc.constantFrom('https://example.org/a?b=1', 'mailto:a@example.org', 'tel:+41220000000'),
  children: fc.array(run, { minLength: 1, maxLength: 3 }),
});
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: run },
  { weight: 2, arbitrary: link },
  fc.constant<Inline>({ type: 'fact', fact: 'place', children: [{ text: '' }] }),
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 });
const paragraph = line.map((children) => ({ type: 'paragraph' as const, children }));
const item = paragraph.map((only) => ({ type: 'list-item' as const, children: [only] }));
const cell = fc.tuple(paragraph).map((children) => ({ type: 'table-cell' as const, children }));
const row = fc.tuple(cell, cell).map((children) => ({ type: 'table-row' as const, children }));

const container: fc.Arbitrary<TopBlock> = fc.oneof(
  paragraph,
  line.map((children) => ({ type: 'heading' as const, level: 2 as const, children })),
  fc.tuple(words, paragraph).map(([speaker, said]) => ({
    type: 'quote' as const,
    speaker,
    role: 'Director',
    organisation: '',
    children: [said],
  })),
  fc
    .tuple(fc.boolean(), fc.array(item, { minLength: 1, maxLength: 2 }))
    .map(([ordered, children]) => ({ type: 'list' as const, ordered, children })),
  fc.tuple(words, row, row, fc.boolean()).map(([caption, head, body, long]) => ({
    type: 'table' as const,
    headerRow: true,
    caption,
    // Longer than a page, so that the head is repeated.
    children: [head, ...Array.from({ length: long ? 70 : 1 }, () => body)],
  })),
  fc.tuple(words, words).map(([caption, alt]) => ({
    type: 'image' as const,
    asset: `${'a'.repeat(64)}.png`,
    pixels: { width: 1, height: 1 },
    alt,
    decorative: false,
    caption,
    credit: caption,
    width: 20,
    children: [{ text: '' as const }] as [{ text: '' }],
  })),
  paragraph.map((only) => ({ type: 'notes' as const, children: [only] })),
  paragraph.map((only) => ({ ...createBlock.boilerplate(), children: [only] })),
  fc.tuple(words, words, paragraph).map(([name, role, only]) => ({
    type: 'contact-block' as const,
    children: [
      only,
      {
        ...createBlock.contact(),
        name,
        role,
        phones: ['+41 22 000 00 00'],
        emails: ['a@example.org'],
      },
    ],
  })),
);
const anyRelease: fc.Arbitrary<Release> = fc
  .tuple(language, words, line, line, fc.array(container, { minLength: 1, maxLength: 4 }))
  .map(([tag, place, headline, lede, blocks]) =>
    parseRelease(
      release(
        [
          { type: 'headline', children: headline },
          { type: 'lede', children: lede },
          ...blocks,
        ] as TopBlock[],
        { language: tag, direction: directionOf(tag), place, releaseTime: { type: 'immediate' } },
      ),
    ),
  );

const exported = (blocks: readonly TopBlock[], facts = {}) =>
  pdfFormat.export(release([...blocks], facts), context);
const text = (value: string, marks: Partial<Text> = {}): TopBlock => ({
  type: 'paragraph',
  children: [{ text: value, ...marks }],
});
const linkTo = (url: string, value: string): Inline => ({
  type: 'link',
  url,
  children: [{ text: value }],
});

describe('a PDF of any text', () => {
  it('is never refused, whatever marks, links, scripts and unseen signs meet', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRelease,
        fc.constantFrom('ua-1', 'ua-1', 'a-2a'),
        async (what, standard) => {
          const bytes = await pdfFormat.export(what, context, { standard });
          expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws both lines of text that is underlined and struck out', async () => {
    const lines = async (marks: Partial<Text>): Promise<number> => {
      const path = onDisk(await exported([text('both', marks)]), 'a.pdf');
      return output('mutool', 'trace', path).match(/<(?:stroke|fill)_path/g)?.length ?? 0;
    };
    const none = await lines({});
    expect(await lines({ underline: true })).toBe(none + 1);
    expect(await lines({ strike: true })).toBe(none + 1);
    expect(await lines({ underline: true, strike: true })).toBe(none + 2);
  });

  it('keeps the links in the head of a table, where it stands first', async () => {
    const cell = (only: Inline) => ({
      type: 'table-cell' as const,
      children: [{ type: 'paragraph' as const, children: [only] }],
    });
    const row = (...cells: Inline[]) => ({
      type: 'table-row' as const,
      children: cells.map(cell),
    });
    const table: TopBlock = {
      type: 'table',
      headerRow: true,
      caption: '',
      children: [
        row(linkTo('https://example.org/one', 'Source'), linkTo('https://example.org/two', 'Year')),
        ...Array.from({ length: 90 }, (_, index) => row({ text: `row ${index}` }, { text: 'x' })),
      ],
    };
    const path = onDisk(await exported([table, table]), 'a.pdf');
    const found = output('pdfinfo', '-url', path).match(/example\.org\/(?:one|two)/g);
    // Two tables, two links each, on several pages.
    expect(found).toHaveLength(4);
    expect(output('pdftotext', path, '-').match(/Source/g)?.length).toBeGreaterThan(4);
  });

  it('draws Han as the language of each run draws it, and every sign of the standards', async () => {
    const names = await exported([
      { type: 'headline', children: [{ text: 'Partners' }] },
      {
        type: 'paragraph',
        children: [
          { text: '网络开放', lang: 'zh-Hans' },
          { text: ', ' },
          { text: '直す学校', lang: 'ja' },
          { text: ', ' },
          { text: '난민 學校', lang: 'ko' },
          { text: ', ' },
          { text: '網絡', lang: 'zh-Hant' },
        ],
      },
    ]);
    const path = onDisk(names, 'a.pdf');
    const faces = output('pdffonts', path);
    for (const face of ['NotoSansSC', 'NotoSansJP', 'NotoSansKR', 'NotoSansTC']) {
      expect(faces).toContain(face);
    }
    const read = output('pdftotext', '-enc', 'UTF-8', path, '-').normalize('NFKC');
    for (const name of ['网络开放', '直す学校', '난민 學校', '網絡']) expect(read).toContain(name);
    for (const [language, encoding] of [
      ['ja', 'shift_jis'],
      ['zh-TW', 'big5'],
      ['ko', 'euc-kr'],
      ['zh', 'gbk'],
      ['en', 'gbk'],
    ] as const) {
      // Each beside a Japanese and a Korean word, so that another face would be guessed.
      await exported([text(`の 난민 ${signsOf(encoding)}`)], { language });
    }
  });

  it('sets soft hyphens, zero-width signs and a byte order mark in a title and a caption', async () => {
    const odd = 'a\ufeffb\u200bc\u00ad';
    const bytes = await exported([
      { type: 'headline', children: [{ text: odd }] },
      { type: 'heading', level: 2, children: [{ text: '\u00ad' }] },
      { type: 'paragraph', children: [linkTo('https://example.org', '\u00ad')] },
      text('co\u00adoperation'),
    ]);
    const read = output('pdftotext', onDisk(bytes, 'a.pdf'), '-').replace(/\p{Cf}/gu, '');
    expect(read).toContain('abc');
    expect(read).toContain('cooperation');
  });

  it('says where it is refused, and why', async () => {
    const blocks = [
      ...Array.from({ length: 30 }, (_, index) => text(`Paragraph ${index}.`)),
      text('It takes off அ today, and that is good news for all who waited.'),
      text('The last one.'),
    ];
    await expect(exported(blocks)).rejects.toMatchObject({
      message:
        'In the paragraph “It takes off அ today, and that is good…”: The fonts of the PDF have no sign for “அ”.',
    });
    await expect(exported([text('Good.')], { reference: 'அ' })).rejects.toMatchObject({
      message: expect.stringMatching(/^In the lines above the text: /),
    });
    const broken = pdfFormat.export(
      release([
        text('Good.'),
        {
          type: 'image',
          asset: `${'b'.repeat(64)}.png`,
          pixels: { width: 9, height: 9 },
          alt: 'A school',
          decorative: false,
          caption: 'Back to school',
          credit: '',
          width: 50,
          children: [{ text: '' }],
        },
      ]),
      { ...context, asset: () => PIXEL.slice(0, 40) },
    );
    await expect(broken).rejects.toMatchObject({
      message: 'In the picture “Back to school”: A picture cannot be read; it may be damaged.',
    });
  });
});

/** Every Han sign of a standard for two bytes. */
function signsOf(encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const signs = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      for (const sign of decoder.decode(new Uint8Array([lead, trail]))) {
        if (/[\u4e00-\u9fff]/.test(sign)) signs.add(sign);
      }
    }
  }
  return [...signs].join('');
}
