import { describe, expect, it } from 'vitest';
import type { Table, TableCell } from '../../core/release/blocks/table';
import { alignedCells, columnAlignments } from '../../core/release/blocks/table-alignment';

type Drawn = string | TableCell;

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  type: 'table-cell',
  ...more,
  children: [{ type: 'paragraph', children: [{ text }] }],
});

const table = (rows: readonly Drawn[][], more: Partial<Table> = {}): Table => ({
  type: 'table',
  headerRow: true,
  caption: '',
  ...more,
  children: rows.map((row) => ({
    type: 'table-row',
    children: row.map((each) => (typeof each === 'string' ? cell(each) : each)),
  })),
});

/** Where a second column with these texts under its head stands. */
const second = (...texts: string[]) =>
  columnAlignments(
    table([['Country', 'Children'], ...texts.map((text) => ['Mali', text])]),
    'ltr',
  )[1];

describe('a column of figures', () => {
  it.each([
    [['1,204', '98', '7']],
    [['12%', '4.5 %', '−3%', '+0.4%']],
    [['US$ 3.4 million', '€12', '12 CHF', 'USD 4 bn']],
    [['12 345', '1’204', '٤٬٢٠٠', '1\u202f204\u202f500']],
    [['4', '–', 'n/a', '...', '']],
    [['0.5-1.25', '3.4-5.25']],
    [['10–12', '<5', '~300', '1,204 (12%)', '12*']],
  ])('stands on the right: %j', (texts) => {
    expect(second(...texts)).toBe('end');
  });

  it.each([
    [['1,204', 'many']],
    [['10 Dec', '11 Dec']],
    [['10.12.2026', '2026-12-11']],
    [['+41 22 730 21 11', '+44 20 7946 0958']],
    [['A4', 'CO2']],
    [['', '–']],
  ])('is not one: %j', (texts) => {
    expect(second(...texts)).toBe('start');
  });

  it('may have notes raised beside its figures', () => {
    const noted: TableCell = {
      type: 'table-cell',
      children: [
        { type: 'paragraph', children: [{ text: '4,200' }, { text: 'a', superscript: true }] },
      ],
    };
    expect(
      columnAlignments(
        table([
          ['a', 'b'],
          ['Mali', noted],
        ]),
        'ltr',
      ),
    ).toEqual(['start', 'end']);
  });

  it('does not stand on the right where it names the rows by years', () => {
    const years = table([
      ['Year', 'Children'],
      ['2025', '1,204'],
      ['2026', '980'],
    ]);
    expect(columnAlignments(years, 'ltr')).toEqual(['start', 'end']);
  });

  it('is on the right in right-to-left text too, where lines begin', () => {
    expect(
      columnAlignments(
        table([
          ['البلد', 'الأطفال'],
          ['مالي', '4,200'],
        ]),
        'rtl',
      ),
    ).toEqual(['start', 'start']);
  });

  it('is aligned as the author chose', () => {
    const chosen = table(
      [
        ['a', 'b', 'c'],
        ['Mali', '12', '13'],
      ],
      {
        columnAlign: ['end', 'center'],
      },
    );
    expect(columnAlignments(chosen, 'ltr')).toEqual(['end', 'center', 'end']);
  });

  it('has a head over several of them in their middle', () => {
    const grouped = table([
      [cell('Country', { rowSpan: 2 }), cell('2026', { columnSpan: 2 })],
      ['girls', 'boys'],
      ['Mali', '12', '13'],
    ]);
    expect(alignedCells(grouped, 'ltr').map(({ align }) => align)).toEqual([
      'start',
      'center',
      'end',
      'end',
      'start',
      'end',
      'end',
    ]);
  });
});
