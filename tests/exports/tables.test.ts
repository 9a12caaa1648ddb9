import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../core/exports/registry';
import type { Table, TableCell } from '../../core/release/blocks/table';
import { createEngine } from '../../electron/engine/engine';
import { release } from '../unit/support';
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

async function exported(id: string): Promise<Uint8Array> {
  const format = EXPORT_FORMATS.find((each) => each.id === id);
  if (!format) throw new Error(`no format ${id}`);
  return format.export(RELEASE, context);
}

describe('a table with merged cells', () => {
  it('is merged in Word, with its head of two rows repeated', async () => {
    const xml = strFromU8(unzipSync(await exported('docx'))['word/document.xml'] as Uint8Array);
    expect(xml.match(/<w:gridSpan w:val="2"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:gridCol /g)).toHaveLength(3);
  });

  it('is a table with spans for who reads the PDF aloud', async () => {
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
});
