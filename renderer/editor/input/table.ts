import { Editor, Element, type Node, Node as Nodes, type Path, Range, Transforms } from 'slate';
import { createBlock } from '../../../core/release/blocks/create';
import type { ColumnAlign, Table, TableCell } from '../../../core/release/blocks/table';
import {
  type PlacedCell,
  type TableGrid,
  tableGrid,
} from '../../../core/release/blocks/table-grid';
import { releaseOf } from '../model/release-of';
import type { ReleaseEditor } from '../model/slate-types';
import { findAncestor } from '../queries/ancestors';

type Side = 'before' | 'after';
type Placed = PlacedCell<TableCell>;

/** The table that the caret is in, laid out, and its cell. */
interface Place {
  readonly table: Table;
  readonly path: Path;
  readonly grid: TableGrid<TableCell>;
  readonly here: Placed;
}

function placeOf(editor: ReleaseEditor): Place | null {
  const table = findAncestor(editor, 'table');
  const cell = findAncestor(editor, 'table-cell');
  if (!table || !cell) return null;
  const grid = tableGrid(table[0].children);
  const here = grid.cells.find((placed) => placed.cell === cell[0]);
  return here ? { table: table[0], path: table[1], grid, here } : null;
}

const pathOf = ({ path }: Place, { row, index }: Placed): Path => [...path, row, index];
const endRow = ({ row, rowSpan }: Placed): number => row + rowSpan;
const endColumn = ({ column, columnSpan }: Placed): number => column + columnSpan;

/** Gives a cell its span; 1 is no span. */
export function setSpan(
  editor: ReleaseEditor,
  at: Path,
  { columnSpan, rowSpan }: Pick<Placed, 'columnSpan' | 'rowSpan'>,
): void {
  const spans = Object.entries({ columnSpan, rowSpan });
  const merged = spans.filter(([, span]) => span > 1);
  const single = spans.filter(([, span]) => span <= 1).map(([name]) => name);
  if (merged.length > 0) {
    Transforms.setNodes(editor, Object.fromEntries(merged) as Partial<TableCell>, { at });
  }
  if (single.length > 0) Transforms.unsetNodes(editor, single as never, { at });
}

/** A new row beside the caret's; a merged cell that reaches over the place grows. */
export function insertRow(editor: ReleaseEditor, side: Side): void {
  const place = placeOf(editor);
  if (place) insertRowAt(editor, place, side === 'before' ? place.here.row : endRow(place.here));
}

/** A new row under the last one, the caret in its first cell. */
export function appendRow(editor: ReleaseEditor): void {
  const place = placeOf(editor);
  if (!place) return;
  const row = place.table.children.length;
  insertRowAt(editor, place, row);
  Transforms.select(editor, Editor.start(editor, [...place.path, row, 0]));
}

function insertRowAt(editor: ReleaseEditor, place: Place, row: number): void {
  const over = place.grid.cells.filter((placed) => placed.row < row && endRow(placed) > row);
  const covered = over.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  const children = Array.from({ length: place.grid.width - covered }, createBlock['table-cell']);
  Editor.withoutNormalizing(editor, () => {
    for (const placed of over) {
      setSpan(editor, pathOf(place, placed), { ...placed, rowSpan: placed.rowSpan + 1 });
    }
    Transforms.insertNodes(
      editor,
      { type: 'table-row', children },
      { at: [...place.path, row], select: false },
    );
  });
}

/** A new column beside the caret's; a merged cell that reaches over the place grows. */
export function insertColumn(editor: ReleaseEditor, side: Side): void {
  const place = placeOf(editor);
  if (!place) return;
  const { grid, here } = place;
  const column = side === 'before' ? here.column : endColumn(here);
  const over = grid.cells.filter((cell) => cell.column < column && endColumn(cell) > column);
  Editor.withoutNormalizing(editor, () => {
    for (const placed of over) {
      setSpan(editor, pathOf(place, placed), { ...placed, columnSpan: placed.columnSpan + 1 });
    }
    for (const row of place.table.children.keys()) {
      if (over.some((placed) => placed.row <= row && endRow(placed) > row)) continue;
      const at = [...place.path, row, indexAt(grid, row, column)];
      Transforms.insertNodes(editor, createBlock['table-cell'](), { at, select: false });
    }
    changeAlign(editor, place, (chosen) => chosen.splice(column, 0, 'auto'));
  });
}

/** Where in its row a cell has to be put that is to stand in that column. */
function indexAt({ cells }: Place['grid'], row: number, column: number): number {
  return cells.filter((placed) => placed.row === row && placed.column < column).length;
}

/** Takes the caret's row away; a merged cell that begins in it and reaches further goes down. */
export function deleteRow(editor: ReleaseEditor): void {
  const place = placeOf(editor);
  if (!place) return;
  const { grid, here, path } = place;
  const { row } = here;
  const begun = grid.cells.filter((placed) => placed.row === row && placed.rowSpan > 1);
  const over = grid.cells.filter((placed) => placed.row < row && endRow(placed) > row);
  Editor.withoutNormalizing(editor, () => {
    for (const placed of [...over, ...begun]) {
      setSpan(editor, pathOf(place, placed), { ...placed, rowSpan: placed.rowSpan - 1 });
    }
    for (const [moved, placed] of begun.entries()) {
      const to = [...path, row + 1, indexAt(grid, row + 1, placed.column) + moved];
      Transforms.moveNodes(editor, { at: [...path, row, placed.index - moved], to });
    }
    Transforms.removeNodes(editor, { at: [...path, row] });
  });
}

/** Takes the caret's column away; a merged cell loses one column of its width. */
export function deleteColumn(editor: ReleaseEditor): void {
  const place = placeOf(editor);
  if (!place) return;
  const { column } = place.here;
  const inIt = place.grid.cells.filter((cell) => cell.column <= column && endColumn(cell) > column);
  Editor.withoutNormalizing(editor, () => {
    for (const placed of inIt) {
      const at = pathOf(place, placed);
      if (placed.columnSpan > 1) {
        setSpan(editor, at, { ...placed, columnSpan: placed.columnSpan - 1 });
      } else {
        Transforms.removeNodes(editor, { at });
      }
    }
    changeAlign(editor, place, (chosen) => chosen.splice(column, 1));
  });
}

/** How a person says where the lines of a column stand. */
export type ColumnSide = 'auto' | 'left' | 'centre' | 'right';

/** What was chosen for the caret's column; `auto` where nothing was. */
export function sideOfColumn(editor: ReleaseEditor): ColumnSide {
  const place = placeOf(editor);
  const align = place?.table.columnAlign?.[place.here.column] ?? 'auto';
  const [side = 'auto'] = Object.entries(alignsOf(editor)).find(([, own]) => own === align) ?? [];
  return side as ColumnSide;
}

/** Sets where the lines of the caret's column stand; of all its columns where the cell is merged. */
export function alignColumn(editor: ReleaseEditor, side: ColumnSide): void {
  const place = placeOf(editor);
  if (!place) return;
  const { column, columnSpan } = place.here;
  const align = alignsOf(editor)[side];
  changeAlign(editor, place, (chosen) => chosen.fill(align, column, column + columnSpan));
}

/** The sides in the direction of the text. */
function alignsOf(editor: ReleaseEditor): Readonly<Record<ColumnSide, ColumnAlign>> {
  const [left, right] =
    releaseOf(editor).facts.direction === 'rtl'
      ? (['end', 'start'] as const)
      : (['start', 'end'] as const);
  return { auto: 'auto', left, centre: 'center', right };
}

/** Changes what is chosen by column; nothing is kept where no column has a choice. */
function changeAlign(
  editor: ReleaseEditor,
  { table, path, grid }: Place,
  change: (chosen: ColumnAlign[]) => void,
): void {
  const old = table.columnAlign ?? [];
  const chosen = Array.from({ length: grid.width }, (_, column) => old[column] ?? 'auto');
  change(chosen);
  const last = chosen.findLastIndex((align) => align !== 'auto');
  if (last < 0) {
    if (table.columnAlign) Transforms.unsetNodes<Table>(editor, 'columnAlign', { at: path });
    return;
  }
  const columns = chosen.slice(0, last + 1);
  if (columns.join() === old.join()) return;
  Transforms.setNodes<Table>(editor, { columnAlign: columns }, { at: path });
}

export function toggleHeaderRow(editor: ReleaseEditor): void {
  const table = findAncestor(editor, 'table');
  if (table) Transforms.setNodes(editor, { headerRow: !table[0].headerRow }, { at: table[1] });
}

/** Whether the selection reaches over several cells of one table. */
export function canMerge(editor: ReleaseEditor): boolean {
  return selectedCells(editor).length > 1;
}

/** Makes the selected cells, and what it takes to make them a rectangle, one cell with all words. */
export function mergeCells(editor: ReleaseEditor): void {
  const place = placeAround(editor);
  const [first, ...others] = selectedCells(editor);
  if (!place || !first || others.length === 0) return;
  const area = areaOf([first, ...others]);
  const target = pathOf(place, first);
  Editor.withoutNormalizing(editor, () => {
    for (const { cell } of others) {
      if (Nodes.string(cell).trim() === '' && !hasVoids(editor, cell)) continue;
      const own = Nodes.get(editor, target) as TableCell;
      const isEmpty = own.children.length === 1 && Nodes.string(own) === '';
      const from = Nodes.get(editor, target);
      const at =
        isEmpty && !hasVoids(editor, own) ? 0 : 'children' in from ? from.children.length : 0;
      Transforms.insertNodes(editor, structuredClone(cell.children) as Node[], {
        at: [...target, at],
        select: false,
      });
      if (isEmpty && at === 0) {
        Transforms.removeNodes(editor, { at: [...target, cell.children.length] });
      }
    }
    for (const placed of [...others].reverse()) {
      Transforms.removeNodes(editor, { at: pathOf(place, placed) });
    }
    // A row that is left without cells goes, so the merged cell does not reach down into it.
    const table = Nodes.get(editor, place.path) as Table;
    const below = table.children.slice(area.top + 1, area.bottom);
    setSpan(editor, target, {
      columnSpan: area.right - area.left,
      rowSpan: 1 + below.filter(({ children }) => children.length > 0).length,
    });
    Transforms.select(editor, Editor.end(editor, target));
  });
}

const hasVoids = (editor: ReleaseEditor, cell: TableCell): boolean => {
  for (const [node] of Nodes.descendants(cell)) {
    if (Element.isElement(node) && editor.isVoid(node)) return true;
  }
  return false;
};

/** Whether the caret is in a cell that takes more than one place. */
export function canSplit(editor: ReleaseEditor): boolean {
  const here = placeOf(editor)?.here;
  return here !== undefined && (here.columnSpan > 1 || here.rowSpan > 1);
}

/** Makes a merged cell as many cells as it takes places; its words stay in the first. */
export function splitCell(editor: ReleaseEditor): void {
  const place = placeOf(editor);
  if (!place) return;
  const { grid, here } = place;
  Editor.withoutNormalizing(editor, () => {
    setSpan(editor, pathOf(place, here), { columnSpan: 1, rowSpan: 1 });
    for (let row = here.row; row < endRow(here); row += 1) {
      const isOwn = row === here.row;
      const index = isOwn ? here.index + 1 : indexAt(grid, row, here.column);
      const count = isOwn ? here.columnSpan - 1 : here.columnSpan;
      if (count === 0) continue;
      const cells = Array.from({ length: count }, createBlock['table-cell']);
      Transforms.insertNodes(editor, cells, { at: [...place.path, row, index], select: false });
    }
  });
}

/** The table around both ends of the selection. */
function placeAround(editor: ReleaseEditor): Place | null {
  const table = findAncestor(editor, 'table');
  if (!table) return null;
  const grid = tableGrid(table[0].children);
  const here = grid.cells[0];
  return here ? { table: table[0], path: table[1], grid, here } : null;
}

/** The cells of the smallest rectangle that holds every selected one whole, in text order. */
function selectedCells(editor: ReleaseEditor): readonly Placed[] {
  const place = placeAround(editor);
  if (!place || !editor.selection) return [];
  const [start, end] = Range.edges(editor.selection);
  const depth = place.path.length;
  const cellAt = (path: Path) =>
    place.grid.cells.find(({ row, index }) => path[depth] === row && path[depth + 1] === index);
  const from = cellAt(start.path);
  const to = cellAt(end.path);
  if (!from || !to || from === to) return [];
  let inside: readonly Placed[] = [from, to];
  for (;;) {
    const { top, left, bottom, right } = areaOf(inside);
    const touched = place.grid.cells.filter(
      (cell) =>
        cell.row < bottom && endRow(cell) > top && cell.column < right && endColumn(cell) > left,
    );
    if (touched.length === inside.length) return touched;
    inside = touched;
  }
}

function areaOf(cells: readonly Placed[]) {
  return {
    top: Math.min(...cells.map(({ row }) => row)),
    left: Math.min(...cells.map(({ column }) => column)),
    bottom: Math.max(...cells.map(endRow)),
    right: Math.max(...cells.map(endColumn)),
  };
}

/** Whether rows and columns of the caret's table can change places: a merged cell would be torn. */
function isPlain({ table }: Place): boolean {
  return table.children.every(({ children }) =>
    children.every(({ columnSpan, rowSpan }) => !columnSpan && !rowSpan),
  );
}

/** Whether the caret's row can go one place up (-1) or down. */
export function canMoveRow(editor: ReleaseEditor, step: -1 | 1): boolean {
  const place = placeOf(editor);
  const to = place ? place.here.row + step : -1;
  return place !== null && isPlain(place) && to >= 0 && to < place.table.children.length;
}

/** Moves the caret's row one place up (-1) or down, and the caret with it. */
export function moveRow(editor: ReleaseEditor, step: -1 | 1): void {
  const place = placeOf(editor);
  if (!place || !canMoveRow(editor, step)) return;
  const { path, here } = place;
  Transforms.moveNodes(editor, { at: [...path, here.row], to: [...path, here.row + step] });
}

/** Whether the caret's column can go one place towards the beginning (-1) or the end. */
export function canMoveColumn(editor: ReleaseEditor, step: -1 | 1): boolean {
  const place = placeOf(editor);
  const to = place ? place.here.column + step : -1;
  return place !== null && isPlain(place) && to >= 0 && to < place.grid.width;
}

/** Moves the caret's column one place towards the beginning (-1) or the end, and the caret with it. */
export function moveColumn(editor: ReleaseEditor, step: -1 | 1): void {
  const place = placeOf(editor);
  if (!place || !canMoveColumn(editor, step)) return;
  const { path, here, table } = place;
  Editor.withoutNormalizing(editor, () => {
    for (const row of table.children.keys()) {
      const at = [...path, row, here.index];
      Transforms.moveNodes(editor, { at, to: [...path, row, here.index + step] });
    }
    changeAlign(editor, place, (chosen) => {
      const [moved = 'auto'] = chosen.splice(here.column, 1);
      chosen.splice(here.column + step, 0, moved);
    });
  });
}
