import type { BlockBuilder, Context, LineKind } from '../../reading/block-builder';
import type { SourcePageBreak, SourcePicture } from '../source';

/** A piece of a paragraph. */
export type Run =
  | { readonly type: 'text'; readonly text: string; readonly context: Context }
  | { readonly type: 'line-break' }
  | { readonly type: 'stand-in'; readonly what: SourcePicture | SourcePageBreak };

/** A paragraph as it was read, before it is known where it stands. */
export interface RtfParagraph {
  readonly runs: readonly Run[];
  readonly kind: LineKind;
  /** Of an item: what stands before it, how deep it is, and in which list. */
  readonly item: {
    readonly marker: readonly Run[];
    readonly level: number;
    readonly list: string;
  } | null;
}

/** What a row says of a cell. */
export interface CellDefinition {
  /** Right edge, in twips. */
  readonly edge: number;
  /** It goes on from the cell above it, or from the one before it. */
  readonly isBelow: boolean;
  readonly isBeside: boolean;
}

export interface RtfRow {
  readonly cells: readonly (readonly RtfParagraph[])[];
  readonly definitions: readonly CellDefinition[];
  readonly isHeader: boolean;
}

export function addParagraph(builder: BlockBuilder, { runs, kind, item }: RtfParagraph): void {
  const close =
    item && typeof kind !== 'number'
      ? builder.item({ level: item.level, list: item.list })
      : builder.block(kind);
  if (item && item.marker.length > 0) {
    const closeMarker = builder.marker();
    addRuns(builder, item.marker);
    closeMarker();
  }
  addRuns(builder, runs);
  close();
}

function addRuns(builder: BlockBuilder, runs: readonly Run[]): void {
  for (const run of runs) {
    if (run.type === 'text') builder.text(run.text, run.context);
    else if (run.type === 'line-break') builder.lineBreak();
    else builder.standIn(run.what);
  }
}

/** Edges that are nearer to each other than this are one: writers round them. In twips. */
const SAME_EDGE = 30;
/** More columns than any table has. */
const MAX_COLUMNS = 100;

interface PlacedCell {
  readonly paragraphs: readonly RtfParagraph[];
  readonly column: number;
  columnSpan: number;
  rowSpan: number;
}

/** A table, its merged cells found by their edges. */
export function addTable(builder: BlockBuilder, rows: readonly RtfRow[]): void {
  const edges = edgesOf(rows);
  const columnOf = (edge: number): number => {
    const at = edges.findIndex((each) => edge <= each + SAME_EDGE);
    return at < 0 ? edges.length - 1 : at;
  };
  const placed = rows.map((row) => cellsOf(row, columnOf));
  mergeDown(placed, rows);
  const close = builder.table(false);
  for (const [at, cells] of placed.entries()) {
    const closeRow = builder.row();
    for (const { paragraphs, columnSpan, rowSpan } of cells) {
      const closeCell = builder.cell(rows[at]?.isHeader ?? false, columnSpan, rowSpan);
      for (const paragraph of paragraphs) addParagraph(builder, paragraph);
      closeCell();
    }
    closeRow();
  }
  close();
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap(({ definitions }) => definitions.map(({ edge }) => edge));
  const sorted = [...new Set(all)].sort((a, b) => a - b);
  return sorted
    .filter((edge, at) => at === 0 || edge - (sorted[at - 1] ?? 0) > SAME_EDGE)
    .slice(0, MAX_COLUMNS);
}

function cellsOf({ cells, definitions }: RtfRow, columnOf: (edge: number) => number): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let next = 0;
  for (const [at, paragraphs] of cells.slice(0, MAX_COLUMNS).entries()) {
    const definition = definitions[at];
    const last = placed.at(-1);
    const end = definition ? columnOf(definition.edge) + 1 : next + 1;
    const columnSpan = Math.max(1, end - next);
    if (definition?.isBeside && last) last.columnSpan += columnSpan;
    else placed.push({ paragraphs, column: next, columnSpan, rowSpan: 1 });
    next += columnSpan;
  }
  return placed;
}

/** A cell that goes on from the one above it is no cell of its own. */
function mergeDown(placed: PlacedCell[][], rows: readonly RtfRow[]): void {
  let above = new Map<number, PlacedCell>();
  for (const [at, cells] of placed.entries()) {
    const below = new Map<number, PlacedCell>();
    const own = (rows[at]?.definitions ?? []).filter(({ isBeside }) => !isBeside);
    placed[at] = cells.filter((cell, index) => {
      const start = above.get(cell.column);
      const goesOn = own[index]?.isBelow === true && start !== undefined;
      if (goesOn) start.rowSpan += 1;
      below.set(cell.column, goesOn ? start : cell);
      return !goesOn;
    });
    above = below;
  }
}
