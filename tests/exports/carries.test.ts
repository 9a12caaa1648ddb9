import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { TopBlock } from '../../core/release/blocks/block';
import { createBlock } from '../../core/release/blocks/create';
import { BLOCK_KINDS, type BlockKind } from '../../core/release/blocks/spec';
import type { Inline } from '../../core/release/inlines/inline';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../support/release';
import { PIXEL } from './support/formats';
import { squashed } from './support/printed';
import { readBack } from './support/readers';

const engine = createEngine();
const context = {
  asset: () => PIXEL,
  typeset: async (document: Parameters<typeof engine>[0]) => engine(document),
};
const DOCUMENT = 'docs/formats.md';

const address = (kind: BlockKind): string => `https://example.org/${kind}`;
/** A line with a text that stands nowhere else, and a link. */
const line = (kind: BlockKind, text: string): Inline[] => [
  { text: `${text} with ` },
  { type: 'link', url: address(kind), children: [{ text: `linked ${kind}` }] },
  { text: ' here' },
];
const paragraph = (kind: BlockKind, text: string) => ({
  type: 'paragraph' as const,
  children: line(kind, text),
});

/** One release with every kind of block. */
const BLOCKS: readonly TopBlock[] = [
  { type: 'headline', children: line('headline', 'Headline') },
  { type: 'subhead', children: line('subhead', 'Subhead') },
  { type: 'lede', children: line('lede', 'Lede') },
  paragraph('paragraph', 'Paragraph'),
  { type: 'heading', level: 2, children: line('heading', 'Heading') },
  {
    type: 'quote',
    speaker: 'Amal Nasser',
    role: 'Director',
    organisation: 'Quoted Foundation',
    children: [paragraph('quote', 'Quotation')],
  },
  {
    type: 'list',
    ordered: true,
    children: [
      { type: 'list-item', children: [paragraph('list', 'List')] },
      { type: 'list-item', children: [paragraph('list-item', 'Item')] },
    ],
  },
  {
    type: 'table',
    headerRow: true,
    caption: 'Caption of the table',
    children: [
      {
        type: 'table-row',
        children: [
          { type: 'table-cell', children: [paragraph('table', 'Column')] },
          { type: 'table-cell', children: [paragraph('table-row', 'Row')] },
        ],
      },
      {
        type: 'table-row',
        children: [
          { type: 'table-cell', children: [paragraph('table-cell', 'Cell')] },
          { type: 'table-cell', children: [{ type: 'paragraph', children: [{ text: 'Last' }] }] },
        ],
      },
    ],
  },
  {
    type: 'image',
    asset: `${'a'.repeat(64)}.png`,
    pixels: { width: 1, height: 1 },
    alt: 'Alternative text of the picture',
    decorative: false,
    caption: 'Caption of the picture',
    credit: 'Credited Person',
    width: 40,
    children: [{ text: '' }],
  },
  createBlock['page-break'](),
  { ...createBlock['end-mark'](), mark: 'ENDS' },
  { type: 'notes', children: [paragraph('notes', 'Note')] },
  { ...createBlock.boilerplate(), children: [paragraph('boilerplate', 'About')] },
  {
    type: 'contact-block',
    children: [
      paragraph('contact-block', 'For information'),
      { ...createBlock.contact(), name: 'Jo Bloggs', role: 'Officer', emails: ['jo@example.org'] },
    ],
  },
];

/** What has to be read of each kind; its link where it has another than the usual. */
const EXPECTED: Record<BlockKind, { texts: readonly string[]; link?: string | null }> = {
  headline: { texts: ['Headline with linked headline here'] },
  subhead: { texts: ['Subhead with linked subhead here'] },
  lede: { texts: ['Lede with linked lede here'] },
  paragraph: { texts: ['Paragraph with linked paragraph here'] },
  heading: { texts: ['Heading with linked heading here'] },
  quote: {
    texts: ['Quotation with linked quote here', 'Amal Nasser, Director, Quoted Foundation'],
  },
  list: { texts: ['List with linked list here'] },
  'list-item': { texts: ['Item with linked list-item here'] },
  table: { texts: ['Caption of the table', 'Column with linked table here'] },
  'table-row': { texts: ['Row with linked table-row here'] },
  'table-cell': { texts: ['Cell with linked table-cell here'] },
  image: { texts: ['Caption of the picture', 'Credited Person'], link: null },
  'page-break': { texts: [], link: null },
  'end-mark': { texts: ['ENDS'], link: null },
  notes: { texts: ['Note with linked notes here'] },
  boilerplate: { texts: ['About with linked boilerplate here'] },
  'contact-block': { texts: ['For information with linked contact-block here'] },
  contact: { texts: ['Jo Bloggs', 'Officer', 'jo@example.org'], link: 'mailto:jo@example.org' },
};

const linkOf = (kind: BlockKind): string | null => {
  const { link } = EXPECTED[kind];
  return link === undefined ? address(kind) : link;
};

interface Read {
  readonly text: string;
  readonly links: readonly string[];
  readonly source: string;
}
const read = new Map<string, Read>();

beforeAll(async () => {
  const what = release([...BLOCKS]);
  for (const { id, export: write } of EXPORT_FORMATS) {
    const bytes = await write(what, context);
    const { text, links } = await readBack(id, bytes);
    // A text carries the addresses of its links in brackets beside them.
    const bare = id === 'text' ? text.replace(/ \(https?:[^)]*\)/g, '') : text;
    read.set(id, { text: squashed(bare), links, source: Buffer.from(bytes).toString('latin1') });
  }
});

const found = (id: string): Read => read.get(id) ?? { text: '', links: [], source: '' };
const times = (text: string, part: string): number => text.split(squashed(part)).length - 1;

describe.each(EXPORT_FORMATS.map(({ id }) => id))('what is read back from %s', (id) => {
  it.each(BLOCK_KINDS)('has %s whole and once, with its link', (kind) => {
    const { text, links } = found(id);
    for (const part of EXPECTED[kind].texts) expect(times(text, part), part).toBe(1);
    const link = linkOf(kind);
    // A text says an e-mail address as it is.
    // The headline of an item of news is text.
    const isText =
      (id === 'text' && link?.startsWith('mailto:')) || (id === 'ninjs' && kind === 'headline');
    if (link && !isText) {
      expect(links.map((each) => each.replace(/\/$/, ''))).toContain(link);
    }
  });

  it('has everything in order', () => {
    const { text } = found(id);
    // The picture stands between table and end mark; a page may move it, but not past its neighbours.
    const order = BLOCK_KINDS.filter((kind) => kind !== 'page-break' && kind !== 'image');
    const inDocument = [...order].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
    let at = 0;
    for (const kind of inDocument) {
      for (const part of EXPECTED[kind].texts) {
        const place = text.indexOf(squashed(part), at);
        expect(place, `${kind}: ${part}`).toBeGreaterThanOrEqual(at);
        at = place;
      }
    }
  });
});

const ORDER: readonly BlockKind[] = [
  'headline',
  'subhead',
  'lede',
  'paragraph',
  'heading',
  'quote',
  'list',
  'list-item',
  'table',
  'table-row',
  'table-cell',
  'image',
  'end-mark',
  'notes',
  'boilerplate',
  'contact-block',
  'contact',
];

/** What stands for a block of that kind in a format, as the files themselves show it. */
function carried(kind: BlockKind, id: string): string {
  const { text, links } = found(id);
  if (kind === 'page-break') return PAGED.has(id) ? 'page break' : '–';
  const whole = EXPECTED[kind].texts.every((part) => times(text, part) === 1);
  if (!whole) return 'not whole';
  const parts = ['text'];
  if (kind === 'image') parts.unshift(PICTURED.has(id) ? 'picture' : 'description');
  // The headline of an item of news stands beside the body, without its links.
  const link = id === 'ninjs' && kind === 'headline' ? null : linkOf(kind);
  if (link) {
    const clicks = links.some((each) => each.replace(/\/$/, '') === link);
    parts.push(clicks && id !== 'text' ? 'links' : 'addresses');
  }
  return parts.join(', ');
}

const PAGED = new Set(['docx', 'pdf', 'html', 'odt']);
const PICTURED = new Set(['docx', 'pdf', 'html', 'eml', 'odt']);

it('is documented in a table that is generated from the files', () => {
  const header = ['', ...EXPORT_FORMATS.map(({ name }) => name)];
  const rows = ORDER.flatMap((kind) =>
    kind === 'image' ? [kind, 'page-break' as const] : [kind],
  ).map((kind) => [kind, ...EXPORT_FORMATS.map(({ id }) => carried(kind, id))]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((cells) => (cells[column] ?? '').length), 3),
  );
  const written = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const table = [
    written(header),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map(written),
  ].join('\n');
  const document = readFileSync(DOCUMENT, 'utf8');
  const source = document.replace(/^\|[\s\S]*^\|.*$/m, table);
  if (process.env.WRITE_DOCS) writeFileSync(DOCUMENT, source);
  expect(document).toBe(source);
});
