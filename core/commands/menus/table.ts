import type { Menu } from '../menu';

export const TABLE_MENU = {
  id: 'table',
  label: 'Table',
  accessKey: 'A',
  groups: [
    [
      { id: 'table.rowAbove', label: 'Row above', synonyms: ['insert row'], edits: true },
      { id: 'table.rowBelow', label: 'Row below', synonyms: ['insert row'], edits: true },
      {
        id: 'table.columnBefore',
        label: 'Column before',
        synonyms: ['insert column'],
        edits: true,
      },
      {
        id: 'table.columnAfter',
        label: 'Column after',
        synonyms: ['insert column'],
        edits: true,
      },
    ],
    [
      { id: 'table.deleteRow', label: 'Delete row', edits: true },
      { id: 'table.deleteColumn', label: 'Delete column', edits: true },
    ],
    [
      { id: 'table.alignLeft', label: 'Align column left', edits: true },
      { id: 'table.alignCentre', label: 'Centre column', synonyms: ['center'], edits: true },
      { id: 'table.alignRight', label: 'Align column right', edits: true },
      {
        id: 'table.alignAuto',
        label: 'Align column automatically',
        synonyms: ['figures', 'numbers'],
        edits: true,
      },
    ],
    [
      { id: 'table.mergeCells', label: 'Merge the selected cells', edits: true },
      { id: 'table.splitCell', label: 'Split the cell', edits: true },
      { id: 'table.header', label: 'Header row on or off', edits: true },
    ],
  ],
} as const satisfies Menu;
