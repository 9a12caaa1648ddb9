import type { Table } from '../../release/blocks/table';
import { blockCheck, type Finding } from '../check';
import type { BlockView } from '../text/block-view';
import { type Figure, figuresIn } from '../text/figures';
import { proseOf } from '../text/find-in-units';
import type { TextUnit } from '../text/text-unit';

export const sum = blockCheck({
  id: 'sum',
  title: 'The parts do not make the total',
  severity: 'warning',
  why: '“120 people (70 women and 40 men)”: a reader adds up, and then doubts all other figures.',
  run: (block) => [
    ...proseOf(block).flatMap(partsInBrackets),
    ...(block.block.type === 'table' ? totalsOf(block, block.block) : []),
  ],
});

/** Between the parts stand only their names. */
const BETWEEN =
  /^[\s\u00a0]*(?:[\p{L}’'-]+[\s\u00a0]+){0,4}[\p{L}’'-]*[\s\u00a0]*[,;]?[\s\u00a0]*(?:and|et|y|e|und|en|plus)?[\s\u00a0]*$/u;
/** What makes of the figures in brackets something else than parts. */
const OTHER =
  /[%€$£¥=/]|\d{4}-|(?<!\p{L})(?:per|from|since|up|down|of which|including|at least|about|compared|against|than|dont|y compris|contre|depuis|incluid[oa]s?|entre|desde|frente|davon|darunter|gegenüber|seit|incluindo|ante|contra|or|ou|o|oder|to|age|aged|years?|km|hours?|minutes?|million|billion)(?!\p{L})/iu;

/** “120 people (70 women and 40 men)”: a total, and in the brackets after it two parts or more. */
function partsInBrackets(unit: TextUnit): Finding[] {
  const { text } = unit;
  return [...text.matchAll(/\(([^()]{5,120})\)/gu)].flatMap((match): Finding[] => {
    const inside = match[1] ?? '';
    const from = match.index + 1;
    if (OTHER.test(inside)) return [];
    const figures = figuresIn(unit).sort((a, b) => a.start - b.start);
    const parts = figures.filter(({ start, end }) => start >= from && end <= from + inside.length);
    const total = figures.findLast(({ end }) => end < match.index);
    if (!total || parts.length < 2 || !isNear(unit, total, match.index)) return [];
    if (![total, ...parts].every(({ value, isName }) => Number.isInteger(value) && !isName)) {
      return [];
    }
    const isRow = parts.every((part, index) => {
      const next = parts[index + 1]?.start ?? from + inside.length;
      return BETWEEN.test(text.slice(part.end, next));
    });
    const begins = (parts[0]?.start ?? 0) === from;
    const made = parts.reduce((all, { value }) => all + value, 0);
    if (!isRow || !begins || made === total.value || parts.some(({ noun }) => noun === ''))
      return [];
    const said = text.slice(total.start, total.end);
    return [
      {
        spot: unit.spot(total.start, total.end),
        message: `The parts in brackets make ${made}, not ${said}.`,
        quote: said,
      },
    ];
  });
}

/** The total and what is counted stand right before the brackets. */
function isNear(unit: TextUnit, total: Figure, bracket: number): boolean {
  const between = unit.text.slice(total.end, bracket);
  return /^[\s\u00a0]+(?:[\p{L}’'-]+[\s\u00a0]+){1,3}$/u.test(between);
}

const TOTAL =
  /^\s*(?:(?:grand |sub)?total|sum|all|in all|ensemble|totaux|total général|suma|total general|gesamt|summe|insgesamt|alle|totale|soma|total geral|totaal|المجموع|الإجمالي|итого|всего)\s*:?\s*$/iu;

/** The last row of a table, where it is called the total: each column of whole numbers is added up. */
function totalsOf(view: BlockView, table: Table): Finding[] {
  const rows = table.children.map((row, at) =>
    row.children.map((_, cell) => cellAt(view, at, cell)),
  );
  const last = rows.at(-1);
  if (!last || rows.length < 4 || !TOTAL.test(last[0]?.text ?? '')) return [];
  const width = last.length;
  if (rows.some((row) => row.length !== width)) return [];
  return last.flatMap((unit, column): Finding[] => {
    if (column === 0 || !unit) return [];
    const said = wholeNumber(unit.text);
    const above = rows.slice(1, -1).map((row) => wholeNumber(row[column]?.text ?? ''));
    if (said === null || above.some((value) => value === null)) return [];
    // A subtotal among the rows would be counted twice.
    if (rows.slice(1, -1).some((row) => TOTAL.test(row[0]?.text ?? ''))) return [];
    const made = above.reduce<number>((all, value) => all + (value ?? 0), 0);
    if (made === said) return [];
    const text = unit.text.trim();
    return [
      {
        spot: unit.spot(0, unit.text.length),
        message: `The column makes ${made}, not ${text}.`,
        quote: text,
      },
    ];
  });
}

/** The only line of a cell. */
function cellAt(view: BlockView, row: number, cell: number): TextUnit | null {
  const own = view.lines.filter(({ path }) => path[0] === row && path[1] === cell);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** “1,900”, “1.900”, “1 900”: a whole number and nothing else; null for what is none. */
function wholeNumber(text: string): number | null {
  const plain = text.trim();
  return /^\d{1,3}(?:[.,\s\u00a0\u202f’']\d{3})*$|^\d+$/u.test(plain)
    ? Number(plain.replace(/\D/gu, ''))
    : null;
}
