import { Table } from 'lucide-react';
import { defineBlock, namedLine } from '../block-view';
import { insertsBlock } from '../parts/insert-commands';
import { TableBlock, TableCellBlock } from './TableBlock';

export const table = defineBlock('table', {
  View: TableBlock,
  outline: namedLine('Table'),
  commands: {
    'insert.table': {
      icon: Table,
      about: 'Three rows, three columns, a header row',
      run: insertsBlock('table'),
    },
  },
});

export const tableRow = defineBlock('table-row', {
  View: ({ attributes, children }) => <tr {...attributes}>{children}</tr>,
  outline: null,
  commands: {},
});

export const tableCell = defineBlock('table-cell', {
  View: TableCellBlock,
  outline: null,
  commands: {},
});
