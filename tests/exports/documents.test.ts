import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxFormat } from '../../core/exports/docx/docx-format';
import { pdfFormat } from '../../core/exports/pdf/pdf-format';
import { createBlock } from '../../core/release/blocks/create';
import type { Release } from '../../core/release/release';
import { createEngine } from '../../electron/engine/engine';
import { PIXEL } from '../support/pixel';
import { release } from '../support/release';
import { flowing, onDisk, output } from './support/programs';
import { OOXML_SCHEMAS, WORD_SCHEMA } from './support/requirements';
import { fromTemplate, SEED_LINES } from './support/seed';

const engine = createEngine();
const ASSET = `${'a'.repeat(64)}.png`;
const context = {
  asset: (name: string) => (name === ASSET ? PIXEL : undefined),
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const docx = (what: Release) => docxFormat.export(what, context);
const pdf = (what: Release) => pdfFormat.export(what, context);

const line = (text: string) => ({ type: 'paragraph' as const, children: [{ text }] });
const item = (...children: (ReturnType<typeof line> | ReturnType<typeof list>)[]) => ({
  type: 'list-item' as const,
  children,
});
function list(ordered: boolean, ...children: unknown[]) {
  return { type: 'list' as const, ordered, children: children as never[] };
}

/** Every kind of block, in one release. */
const RICH = release(
  [
    { type: 'headline', children: [{ text: 'One release with everything' }] },
    { type: 'subhead', children: [{ text: 'And a line under the headline' }] },
    {
      type: 'lede',
      children: [
        { text: 'The ' },
        { text: 'lede', bold: true, italic: true },
        { text: ' has H' },
        { text: '2', subscript: true },
        { text: 'O, a ' },
        { type: 'link', url: 'https://example.org/a?b=1&c=2', children: [{ text: 'link' }] },
        { text: ' and ' },
        { type: 'placeholder', label: 'a gap', children: [{ text: '' }] },
        { text: '.' },
      ],
    },
    { type: 'heading', level: 2, children: [{ text: 'What was said' }] },
    {
      type: 'quote',
      speaker: 'Amal Nasser',
      role: 'Director',
      organisation: 'Example',
      children: [line('Nobody should have to wait.')],
    },
    list(true, item(line('First'), list(false, item(line('Nested')))), item(line('Second'))),
    list(true, item(line('Counts from one again'))),
    {
      type: 'table',
      headerRow: true,
      caption: 'Children reached',
      children: [
        ['Country', 'Children'],
        ['Niger', '12,000'],
      ].map((cells) => ({
        type: 'table-row' as const,
        children: cells.map((text) => ({ type: 'table-cell' as const, children: [line(text)] })),
      })),
    },
    {
      type: 'image',
      asset: ASSET,
      pixels: { width: 1, height: 1 },
      alt: 'A school in Niamey',
      decorative: false,
      caption: 'Back to school.',
      credit: 'A. Photographer',
      width: 40,
      children: [{ text: '' }],
    },
    createBlock['page-break'](),
    createBlock['end-mark'](),
    { type: 'notes', children: [line('A note.')] },
    { type: 'boilerplate', link: null, about: '', children: [line('About us.')] },
    {
      type: 'contact-block',
      children: [
        {
          ...createBlock.contact(),
          name: 'Jo Bloggs',
          role: 'Press officer',
          organisation: 'Example',
          emails: ['jo@example.org'],
          phones: ['+41 22 000 00 00'],
        },
      ],
    },
  ],
  {
    place: 'Geneva',
    date: '2026-12-10',
    releaseTime: { type: 'immediate' },
    organisations: [
      {
        name: 'Example',
        acronym: '',
        website: '',
        logo: { asset: ASSET, pixels: { width: 1, height: 1 }, alt: 'Example logo' },
        link: null,
      },
    ],
  },
);

const ARABIC = release(
  [
    {
      type: 'headline',
      children: [{ text: 'المبادرة ترحب باعتماد الاتفاق العالمي من أجل الهجرة' }],
    },
    { type: 'lede', children: [{ text: 'لا يزال الأطفال في خطر، وهذا ما يجب أن يتغير الآن.' }] },
  ],
  { language: 'ar', direction: 'rtl' },
);

const READING_ORDER = [
  'FOR IMMEDIATE RELEASE',
  'One release with everything',
  'And a line under the headline',
  'GENEVA, 10 December 2026 – The lede has H',
  '[a gap]',
  'What was said',
  'Nobody should have to wait.',
  'Amal Nasser, Director, Example',
  'First',
  'Nested',
  'Second',
  'Counts from one again',
  'Children reached',
  'Country',
  '12,000',
  'Back to school.',
  'A. Photographer',
  '###',
  'A note.',
  'About us.',
  'Jo Bloggs',
  'Press officer',
  'jo@example.org',
];

function expectInOrder(text: string, wanted: readonly string[]): void {
  let at = 0;
  for (const part of wanted) {
    const found = text.indexOf(part, at);
    expect(found, `“${part}” after “${text.slice(Math.max(0, at - 40), at)}”`).toBeGreaterThan(-1);
    at = found + part.length;
  }
}

/** What a reader that knows only the standard sees (ECMA-376 part 3, 7.2): extensions left out. */
function withoutIgnorable(xml: string): string {
  const prefixes = / mc:Ignorable="([^"]*)"/.exec(xml)?.[1]?.split(' ') ?? [];
  return prefixes.reduce(
    (text, prefix) => text.replace(new RegExp(` ${prefix}:[A-Za-z]+="[^"]*"`, 'g'), ''),
    xml.replace(/ mc:Ignorable="[^"]*"/, ''),
  );
}

describe('the seed release', () => {
  it('comes back from the Word file word for word', async () => {
    const { value } = await mammoth.extractRawText({
      buffer: Buffer.from(await docx(fromTemplate('joint-statement'))),
    });
    const lines = value.split(/\n+/).filter((each) => each !== '');
    expect(lines).toEqual(SEED_LINES);
  });

  it('comes back from the PDF word for word', async () => {
    const path = onDisk(await pdf(fromTemplate('joint-statement')), 'seed.pdf');
    const text = flowing(output('pdftotext', '-enc', 'UTF-8', path, '-'));
    // A hyphen at the end of a line is the text's own: nothing is hyphenated.
    const squashed = text.replaceAll(' ', '');
    for (const each of SEED_LINES) expect(squashed).toContain(each.replaceAll(' ', ''));
    expect(text).not.toContain('[');
  });
});

describe('the Word file', () => {
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  beforeAll(async () => {
    bytes = await docx(RICH);
    parts = unzipSync(bytes);
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.from(await docx(structuredClone(RICH))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('reads in order in mammoth and in pandoc', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expectInOrder(flowing(value), READING_ORDER);
    const text = output(
      'pandoc',
      '-f',
      'docx',
      '-t',
      'plain',
      '--wrap=none',
      onDisk(bytes, 'a.docx'),
    );
    expectInOrder(flowing(text), READING_ORDER);
  });

  it('has named styles, a language, a title and its dates', () => {
    const document = part('word/document.xml');
    for (const style of [
      'Title',
      'Subtitle',
      'Lede',
      'Quote',
      'Attribution',
      'Boilerplate',
      'Contact',
      'EndMark',
    ]) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(part('word/styles.xml')).toContain('w:lang w:val="en-GB"');
    expect(part('docProps/core.xml')).toContain('One release with everything');
    expect(part('docProps/core.xml')).toContain('2026-01-01T00:00:00Z</dcterms:modified>');
  });

  it('has header rows, alternative texts and links that click', () => {
    const document = part('word/document.xml');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('descr="A school in Niamey"');
    const rels = part('word/_rels/document.xml.rels');
    expect(rels).toContain('https://example.org/a?b=1&amp;c=2');
    expect(rels).toContain('mailto:jo@example.org');
    expect(rels).toContain('tel:+41220000000');
  });

  it('counts each numbered list from one', () => {
    const text = output('pandoc', '-f', 'docx', '-t', 'plain', onDisk(bytes, 'a.docx'));
    expect(text).toMatch(/1\.\s+First/);
    expect(text).toMatch(/1\.\s+Counts from one again/);
  });

  it('is opened by LibreOffice', async () => {
    const path = onDisk(bytes, 'rich.docx');
    const folder = mkdtempSync(join(tmpdir(), 'dateline-office-'));
    output(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path,
    );
    expectInOrder(
      flowing(output('pdftotext', join(folder, 'rich.pdf'), '-')),
      READING_ORDER.slice(0, 4),
    );
  });

  it.skipIf(!OOXML_SCHEMAS.isThere)('is valid by the schemas of ECMA-376', async () => {
    const files = [
      await docx(RICH),
      await docx(ARABIC),
      await docx(fromTemplate('joint-statement')),
      await docx(fromTemplate('media-advisory')),
      await docxFormat.export(RICH, context, { contacts: 'two', draft: true, paper: 'letter' }),
    ].map((each) => unzipSync(each));
    for (const parts of files) {
      const folder = mkdtempSync(join(tmpdir(), 'dateline-xml-'));
      mkdirSync(folder, { recursive: true });
      const names = Object.keys(parts).flatMap(
        (name) => /^word\/([a-zA-Z0-9]+)\.xml$/.exec(name)?.[1] ?? [],
      );
      expect(names).toContain('header2');
      for (const name of names) {
        const xml = parts[`word/${name}.xml`];
        const path = join(folder, `${name}.xml`);
        writeFileSync(path, withoutIgnorable(strFromU8(xml ?? new Uint8Array())));
        output('xmllint', '--noout', '--schema', WORD_SCHEMA, path);
      }
    }
  });

  it('marks a draft with a watermark that LibreOffice shows behind every page', async () => {
    const bytes = await docxFormat.export(RICH, context, { draft: true });
    expect(await docxFormat.export(RICH, context, { draft: true })).toEqual(bytes);
    const path = onDisk(bytes, 'drafted.docx');
    const folder = dirname(path);
    const word = ['--headless', '--convert-to', 'fodt', '--outdir', folder, path];
    output('soffice', `-env:UserInstallation=file://${folder}/profile`, ...word);
    const shown = readFileSync(join(folder, 'drafted.fodt'), 'utf8');
    const shapes = shown.match(/<draw:custom-shape .*?<\/draw:custom-shape>/gs);
    expect(shapes).toHaveLength(2);
    for (const shape of shapes ?? []) {
      expect(shape).toContain('DRAFT – NOT FOR RELEASE');
      expect(shape).toContain('draw:text-path="true"');
    }
  });

  it('sets Arabic from right to left', async () => {
    const xml = strFromU8(unzipSync(await docx(ARABIC))['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('<w:bidi/>');
    expect(xml).toContain('<w:rtl/>');
    expect(xml).toContain('لا يزال الأطفال في خطر');
  });
});

describe('the PDF', () => {
  it('is tagged, named, in its language, with embedded fonts, and the same bytes each time', async () => {
    const bytes = await pdf(RICH);
    const path = onDisk(bytes, 'rich.pdf');
    const info = output('pdfinfo', path);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/Title:\s+One release with everything/);
    expect(output('mutool', 'show', path, 'trailer/Root/Lang')).toContain('en-GB');
    expect(output('pdfinfo', '-meta', path)).toContain('pdfuaid:part');
    const fonts = output('pdffonts', path).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\byes\s+yes\s+yes\b/);
    expect(Buffer.from(await pdf(structuredClone(RICH))).equals(Buffer.from(bytes))).toBe(true);
  });

  it('reads in order, with bookmarks and links', async () => {
    const path = onDisk(await pdf(RICH), 'rich.pdf');
    expectInOrder(flowing(output('pdftotext', path, '-')), READING_ORDER);
    const outline = output('mutool', 'show', path, 'outline');
    expect(outline).toContain('What was said');
    const links = output('pdfinfo', '-url', path);
    expect(links).toContain('mailto:jo@example.org');
    expect(links).toContain('https://example.org/a?b=1&c=2');
  });

  it('reads the letterhead aloud once, and not what repeats on every page', async () => {
    const path = onDisk(await pdf(RICH), 'rich.pdf');
    const aloud = flowing(output('pdfinfo', '-struct-text', path));
    expectInOrder(aloud, ['PRESS RELEASE', ...READING_ORDER.slice(0, 3)]);
    // The tag of the heading, and its text.
    expect(aloud.split('One release with everything')).toHaveLength(3);
    expect(aloud).not.toContain('Page 1 of');
    const second = flowing(output('pdftotext', '-f', '2', path, '-'));
    expect(second).toMatch(/^One release with everything .* Page 2 of 2 ?$/);
  });

  it('divides long words only when asked, and gives them back whole', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitän ';
    const what = release([{ type: 'paragraph', children: [{ text: long.repeat(40) }] }], {
      language: 'de',
    });
    const lines = async (hyphens: boolean) => {
      const path = onDisk(await pdfFormat.export(what, context, { hyphens }), 'long.pdf');
      return output('pdftotext', path, '-').split('\n');
    };
    expect((await lines(false)).some((line) => line.endsWith('-'))).toBe(false);
    const divided = await lines(true);
    expect(divided.some((line) => /[-\u00ad]$/.test(line))).toBe(true);
    const whole = divided.join('\n').replace(/[-\u00ad]\n/g, '');
    expect(whole.split(long.trim())).toHaveLength(41);
  });

  it('keeps every hyphen when copied, wherever a line ends', async () => {
    const words =
      'a well-known 12-year-old from the pre- and post-war years - or 9 - 12 -- in a COVID-19 world, see https://example.org/state-of-the-worlds-children-2026-a-full-report-in-six-languages and go';
    // Each begins a little further along its line, so that every hyphen comes to an end of one.
    const paragraphs = Array.from({ length: 48 }, (_, at) => `${'m'.repeat(at + 1)} ${words}`);
    const what = release([
      { type: 'heading', level: 2, children: [{ text: 'A well-known pre- and post-war year' }] },
      ...paragraphs.map((text) => ({ type: 'paragraph' as const, children: [{ text }] })),
    ]);
    const path = onDisk(await pdf(what), 'hyphens.pdf');
    const poppler = output('pdftotext', '-enc', 'UTF-8', path, '-');
    const mupdf = output('mutool', 'draw', '-q', '-F', 'text', path);
    // What stands at the foot and the head of pages comes between.
    const squash = (text: string) => text.replace(/\s+/g, '').replace(/Page\dof\d|\[title\]/g, '');
    for (const text of [poppler, mupdf]) {
      expect(text.split('\n').filter((line) => /-\s*$/.test(line))).toEqual([]);
      for (const each of paragraphs) expect(squash(text)).toContain(squash(each));
    }
    // Only the address, longer than half a line, is divided.
    const shown = flowing(poppler);
    for (const word of ['well-known', '12-year-old', 'pre- and', 'post-war', 'COVID-19'])
      expect(shown.split(word).length).toBeGreaterThan(48);
    expect(output('mutool', 'show', path, 'outline')).toContain(
      'A well-known pre- and post-war year',
    );
  });

  it('keeps words with a hyphen inside the columns of a table', async () => {
    const cells = Array.from({ length: 10 }, () => ({
      type: 'table-cell' as const,
      children: [{ type: 'paragraph' as const, children: [{ text: 'well-known' }] }],
    }));
    const row = { type: 'table-row' as const, children: cells };
    const what = release([{ ...createBlock.table(), headerRow: false, children: [row] }]);
    const path = onDisk(await pdf(what), 'columns.pdf');
    const boxes = [
      ...output('pdftotext', '-bbox', path, '-').matchAll(
        /xMin="([\d.]+)".*?xMax="([\d.]+)".*?>(well|known)/g,
      ),
    ];
    expect(boxes).toHaveLength(20);
    const left = boxes.filter(([, , , word]) => word === 'well').map(([, x]) => Number(x));
    for (const [, , right, word] of boxes) {
      const next = left.find((x) => x > Number(right) - 1);
      if (word === 'known' && next !== undefined) expect(Number(right)).toBeLessThan(next);
    }
  });

  it('names the sign that its fonts do not have', async () => {
    const what = release([{ type: 'headline', children: [{ text: 'Well done அ' }] }]);
    await expect(pdf(what)).rejects.toThrow('The fonts of the PDF have no sign for “அ”.');
  });

  it('gives Arabic back whole', async () => {
    const path = onDisk(await pdf(ARABIC), 'arabic.pdf');
    const text = output('pdftotext', '-enc', 'UTF-8', path, '-').normalize('NFKC');
    for (const word of ['ترحب', 'الاتفاق', 'الأطفال', 'خطر']) expect(text).toContain(word);
  });
});

describe('the headline of a PDF', () => {
  it.each([
    ['en', 'Half of all refugee children of primary school age are out of'],
    ['ar', 'قالت المنظمات إن الأطفال في المنطقة في خطر كبير اليوم وغدا وبعد غد'],
  ])('has lines of about the same length: %s', async (language, text) => {
    const direction = language === 'ar' ? ('rtl' as const) : ('ltr' as const);
    const what = release([{ type: 'headline', children: [{ text }] }], { language, direction });
    const read = output('pdftotext', onDisk(await pdf(what), 'a.pdf'), '-');
    const [first = '', second = ''] = read.split(/\n+/).slice(1);
    expect(`${first} ${second}`.replace(/[^\p{L} ]/gu, '')).toBe(text);
    expect(second.length).toBeGreaterThan(first.length / 2);
  });
});
