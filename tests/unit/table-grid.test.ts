import { describe, expect, it } from 'vitest';
import { isOfBoundedSize, placesOf, tableGrid } from '../../core/release/blocks/table-grid';

const row = (...cells: { columnSpan?: number; rowSpan?: number }[]) => ({ children: cells });

describe('the places of a table, told without laying it out', () => {
  it.each([
    ['plain', [row({}, {}), row({}, {}), row({}, {})]],
    ['a cell over two columns', [row({ columnSpan: 2 }, {}), row({}, {}, {})]],
    ['a cell over two rows', [row({ rowSpan: 2 }, {}), row({}), row({}, {})]],
    [
      'a column merged in pairs',
      Array.from({ length: 300 }, (_, at) =>
        at % 2 === 0 ? row({ rowSpan: 2 }, {}, {}, {}, {}) : row({}, {}, {}, {}),
      ),
    ],
  ])('are as many as on its grid: %s', (_, rows) => {
    expect(placesOf(rows)).toBe(rows.length * tableGrid(rows).width);
  });

  it('are bounded where rows reach down over others without end', () => {
    const rows = Array.from({ length: 600 }, () => row({ rowSpan: 1000 }));
    expect(isOfBoundedSize(rows)).toBe(false);
  });
});
