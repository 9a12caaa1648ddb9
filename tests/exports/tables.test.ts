import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mailHtml } from '../../core/exports/eml/mail-html';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import { exportWarnings } from '../../core/exports/warnings';
import type { Table, TableCell } from '../../core/release/blocks/table';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { flowing, onDisk, output } from './support/programs';

const engine = createEngine();
const context = {
  asset: () => undefined,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const cell = (text: string, spans: Partial<TableCell> = {}): TableCell => ({
  type: 'table-cell',
  ...spans,
  children: [{ type: 'paragraph', children: [{ text }] }],
});
const table = (...rows: TableCell[][]): Table => ({
  type: 'table',
  headerRow: true,
  caption: 'Reach',
  children: rows.map((children) => ({ type: 'table-row', children })),
});
const RELEASE = release([
  { type: 'headline', children: [{ text: 'Merged' }] },
  table(
    [cell('Region', { rowSpan: 2 }), cell('Children', { columnSpan: 2 })],
    [cell('2025'), cell('2026')],
    [cell('Sahel', { rowSpan: 2 }), cell('one'), cell('two')],
    [cell('three', { columnSpan: 2 })],
  ),
]);

async function exported(id: string, what = RELEASE): Promise<Uint8Array> {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.export(what, context);
}

const named = (first: string[], second: string[], bold = false, headerRow = true) =>
  release([
    {
      ...table(
        ...first.map((text, row) => [
          bold
            ? {
                ...cell(''),
                children: [
                  { type: 'paragraph' as const, children: [{ text, bold: true as const }] },
                ],
              }
            : cell(text),
          cell(second[row] ?? ''),
        ]),
      ),
      headerRow,
    },
  ]);

describe('the first column of a table', () => {
  const page = async (what: ReturnType<typeof named>) => strFromU8(await exported('html', what));
  const rowHeads = async (what: ReturnType<typeof named>): Promise<string[]> =>
    Array.from((await page(what)).matchAll(/<th scope="row">([^<]*)/g), ([, text]) => text ?? '');

  it('names the rows where it is text beside figures', async () => {
    const what = named(['Country', 'Mali', 'Niger'], ['Children', '4,200', '1,300']);
    expect(await rowHeads(what)).toEqual(['Mali', 'Niger']);
    const mail = mailHtml(what, () => null).source;
    expect(mail).toMatch(/<th scope="row" [^>]*font-weight:normal[^>]*>Mali</);
    const xml = strFromU8(
      unzipSync(await exported('docx', what))['word/document.xml'] as Uint8Array,
    );
    expect(xml).toMatch(/<w:tblLook [^>]*w:firstColumn="(?:1|true)"/);
  });

  it('names them where it is bold throughout, as in a fact sheet', async () => {
    const what = named(['Place', 'Date'], ['Geneva', 'Tuesday'], true, false);
    expect(await page(what)).toMatch(/<th scope="row"><strong>Place</);
  });

  it('names nothing where it is text among text, figures, or not always there', async () => {
    expect(await rowHeads(named(['Who', 'Ana', 'Ben'], ['Where', 'Rome', 'Oslo']))).toEqual([]);
    expect(await rowHeads(named(['Old', '12', '14'], ['New', '3', '4']))).toEqual([]);
    expect(await rowHeads(named(['Land', 'Mali', ''], ['Children', '4', '3']))).toEqual([]);
  });
});

describe('a table with merged cells', () => {
  it('is merged in Word, with its head of two rows repeated', async () => {
    const xml = strFromU8(unzipSync(await exported('docx'))['word/document.xml'] as Uint8Array);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(3);
  });

  it('is a table with spans for screen readers in the PDF', async () => {
    const path = onDisk(await exported('pdf'), 'merged.pdf');
    const text = flowing(output('pdfinfo', '-struct-text', path));
    expect(text).toMatch(/Region.*Children.*2025.*2026.*Sahel.*one.*two.*three/);
    const structure = output('pdfinfo', '-struct', path);
    expect(structure.match(/^ +TH\b/gm)?.length).toBe(4);
    expect(structure.match(/ColSpan.*2/g)).toHaveLength(2);
    expect(structure.match(/RowSpan.*2/g)).toHaveLength(2);
  });

  it('is merged on the web, the head apart from the body', async () => {
    const html = strFromU8(await exported('html'));
    expect(html).toMatch(/<thead>[\s\S]*rowspan="2"[\s\S]*colspan="2"[\s\S]*2026[\s\S]*<\/thead>/);
    expect(html).toMatch(/<tbody>[\s\S]*rowspan="2"[\s\S]*colspan="2"[\s\S]*<\/tbody>/);
  });

  it('keeps its columns in Markdown, which cannot merge', async () => {
    const text = strFromU8(await exported('markdown'));
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.split('|')).toHaveLength(5);
  });

  it('keeps its columns in plain text, its figures under their heads', async () => {
    const grouped = release([
      table(
        [
          cell('Country', { rowSpan: 2 }),
          cell('2025', { columnSpan: 2 }),
          cell('2026', { columnSpan: 2 }),
        ],
        ['girls', 'boys', 'girls', 'boys'].map((text) => cell(text)),
        ['Kenya', '1,204', '98', '12', '1,000,000'].map((text) => cell(text)),
        ['Mali', '4', '–', '7', 'n/a'].map((text) => cell(text)),
      ),
    ]);
    expect(strFromU8(await exported('text', grouped))).toContain(
      [
        'Reach',
        'Country |     2025     |       2026',
        '        | girls | boys | girls |      boys',
        'Kenya   | 1,204 |   98 |    12 | 1,000,000',
        'Mali    |     4 |    – |     7 |       n/a',
      ].join('\n'),
    );
  });

  it('keeps a bar for each place in plain text that is too wide to be set in columns', async () => {
    const long = 'Children who went back to school in the year after the earthquake';
    const wide = release([
      table([cell(long, { columnSpan: 2 }), cell('b')], [cell('x'), cell('y'), cell(long)]),
    ]);
    expect(strFromU8(await exported('text', wide))).toContain(`${long} |  | b\nx | y | ${long}`);
  });
});

describe('a column of figures', () => {
  const figures = release([
    table(
      [cell('Country'), cell('Children')],
      [cell('Kenya'), cell('1,204')],
      [cell('Mali'), cell('98')],
    ),
  ]);

  it('is on the right in Word', async () => {
    const files = unzipSync(await exported('docx', figures));
    const xml = strFromU8(files['word/document.xml'] as Uint8Array);
    expect(xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(3);
  });

  it('is on the right in the PDF', async () => {
    const path = onDisk(await exported('pdf', figures), 'figures.pdf');
    const right = wordsOf(path).filter(({ text }) => ['Children', '1,204', '98'].includes(text));
    expect(right).toHaveLength(3);
    for (const { to } of right) expect(Math.abs(to - (right[0]?.to ?? 0))).toBeLessThan(1.5);
  });

  it('is on the right on the web, in a fragment and in a message', async () => {
    const html = strFromU8(await exported('html', figures));
    expect(html.match(/<t[hd][^>]* class="end">/g)).toHaveLength(3);
    const format = EXPORT_FORMATS.find(({ id }) => id === 'html');
    const fragment = strFromU8(
      (await format?.export(figures, context, { form: 'fragment' })) as Uint8Array,
    );
    expect(fragment.match(/<t[hd][^>]* style="text-align:end">/g)).toHaveLength(3);
    expect(mailHtml(figures, () => null).source.match(/<t[hd][^>]*text-align:right/g)).toHaveLength(
      3,
    );
  });

  it('is on the right in Markdown', async () => {
    expect(strFromU8(await exported('markdown', figures))).toContain('| - | -: |');
  });
});

describe('a wide table', () => {
  const months = Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2026, month)).toLocaleString('en', { month: 'long', timeZone: 'UTC' }),
  );
  const sum = (at: number) => ((at * 7919) % 900_000) + 100_000;
  const figureRow = (row: number) =>
    months.map((_, at) => cell(sum(row * 12 + at).toLocaleString('en')));
  const long = [
    'Donaudampfschifffahrtsgesellschaftskapitän',
    'Rechtsschutzversicherungsgesellschaften',
  ];
  const wide = release([
    table(
      months.map((name) => cell(name)),
      ...[0, 1, 2].map(figureRow),
    ),
    table(
      ['Region', ...months].map((name) => cell(name)),
      [cell('Sahel'), ...figureRow(4)],
    ),
    table(
      [...long, 'b', 'c', 'd', 'e'].map((name) => cell(name)),
      ['x', '12', '1', '2', '3', '4'].map((name) => cell(name)),
    ),
    table(
      [cell('An address'), ...Array.from({ length: 9 }, () => cell('b'))],
      [
        cell(`https://example.org/${'x'.repeat(80)}`),
        ...Array.from({ length: 9 }, () => cell('100,000')),
      ],
    ),
  ]);

  it('stays within the margins of the PDF, and no words overlap', async () => {
    const words = wordsOf(onDisk(await exported('pdf', wide), 'wide.pdf'));
    expect(words.length).toBeGreaterThan(100);
    const margin = 26 * (72 / 25.4);
    for (const { text, from, to } of words) {
      expect(from, text).toBeGreaterThan(margin - 1);
      expect(to, text).toBeLessThan(595.3 - margin + 1);
    }
    const over = words.flatMap((word, index) =>
      words
        .slice(index + 1)
        .filter((other) => overlap(word, other))
        .map((other) => `${word.text} / ${other.text}`),
    );
    expect(over).toEqual([]);
    // No figure is divided.
    for (const row of [0, 1, 2]) {
      for (const at of months.keys()) {
        expect(words.map(({ text }) => text)).toContain(sum(row * 12 + at).toLocaleString('en'));
      }
    }
  });

  it('gives each column of the Word file the room that its figures need', async () => {
    const files = unzipSync(await exported('docx', wide));
    const xml = strFromU8(files['word/document.xml'] as Uint8Array);
    const [first = ''] = xml.match(/<w:tblGrid>.*?<\/w:tblGrid>/s) ?? [];
    const widths = [...first.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(12);
    // Seven signs at 6.5 points, and the margins beside them, in twentieths of a point.
    for (const width of widths) expect(width).toBeGreaterThan((6.5 * 7 * 0.6 + 5) * 20);
    expect(xml).toMatch(/TableTextSmall/);
  });

  it('is told of where its figures do not fit on a page whole', () => {
    const row = Array.from({ length: 30 }, (_, at) => cell(sum(at).toLocaleString('en')));
    const told = (...blocks: Table[]) =>
      exportWarnings(release(blocks), new Map(), Date.UTC(2026, 10, 30));
    expect(told(table(row, row)).join()).toContain('“Reach” has too many columns for a page');
    expect(told(table(figureRow(1), figureRow(2))).join()).not.toContain('too many columns');
  });
});

interface Word {
  readonly text: string;
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

/** The words of a PDF and where they stand, in points. */
function wordsOf(path: string): Word[] {
  const pages = output('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
  const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return pages.flatMap((source, page) =>
    [...source.matchAll(word)].map(([, from, top, to, bottom, text = '']) => ({
      text,
      page,
      from: Number(from),
      to: Number(to),
      top: Number(top),
      bottom: Number(bottom),
    })),
  );
}

function overlap(one: Word, other: Word): boolean {
  const middle = (other.top + other.bottom) / 2;
  const sameLine = one.page === other.page && one.top < middle && middle < one.bottom;
  return sameLine && one.from < other.to - 0.5 && other.from < one.to - 0.5;
}
