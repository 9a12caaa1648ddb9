import { UserError } from '../errors';
import { placesOf } from './blocks/table-grid';
import { INLINE_KINDS } from './inlines/inline';

/**
 * The most that a release may hold: ten times what one of 500 pages does. A window and its checks
 * still work with this much.
 */
export const RELEASE_BOUNDS = {
  /** Paragraphs, headings, lists, list items, cells and so on, at any depth. */
  blocks: 50_000,
  /** Links, placeholders and facts in the text. */
  inlines: 20_000,
  /** Runs of text. */
  runs: 100_000,
  /** Runs, links and so on in one line. */
  inLine: 5_000,
  /** Letters in all strings together, and in one of them. */
  characters: 10_000_000,
  charactersInOne: 1_000_000,
  /** Places on the grids of all tables together, filled or not. */
  tablePlaces: 40_000,
  organisations: 1_000,
  /** Everything else that is a record: contacts' details, answers, findings set aside. */
  records: 50_000,
} as const;

type Bound = keyof typeof RELEASE_BOUNDS;

const TOO_MUCH: Readonly<Record<Bound, string>> = {
  blocks: `more than ${RELEASE_BOUNDS.blocks} paragraphs, list items and table cells`,
  inlines: `more than ${RELEASE_BOUNDS.inlines} links and placeholders`,
  runs: `more than ${RELEASE_BOUNDS.runs} pieces of formatted text`,
  inLine: `a paragraph of more than ${RELEASE_BOUNDS.inLine} formatted pieces`,
  characters: 'more than ten million letters',
  charactersInOne: 'one text of more than a million letters',
  tablePlaces: `tables with more than ${RELEASE_BOUNDS.tablePlaces} cells`,
  organisations: `more than ${RELEASE_BOUNDS.organisations} organisations`,
  records: `more than ${RELEASE_BOUNDS.records} entries`,
};

/**
 * Refuses a release that is too large to work with. Checked before a file is read into a tree and
 * before one is written, so that every saved file can be opened again. The journal and versions are
 * not checked: what a person wrote is kept, whatever its size.
 *
 * @param json any parsed JSON
 * @throws UserError that names the limit
 */
export function refuseTooLarge(json: unknown): void {
  const beyond = beyondBounds(json);
  if (!beyond) return;
  throw new UserError(
    `This release holds ${TOO_MUCH[beyond]}, which is too much for one document.`,
    'Divide it into several documents.',
  );
}

/** Which bound it goes beyond. Counts no further than that. */
function beyondBounds(json: unknown): Bound | null {
  const counts: Partial<Record<Bound, number>> = {};
  const add = (bound: Bound, count: number): Bound | null => {
    const sum = (counts[bound] ?? 0) + count;
    counts[bound] = sum;
    return sum > RELEASE_BOUNDS[bound] ? bound : null;
  };
  const left: unknown[] = [json];
  while (left.length > 0) {
    const value = left.pop();
    let beyond: Bound | null = null;
    if (typeof value === 'string') {
      const isTooLong = value.length > RELEASE_BOUNDS.charactersInOne;
      beyond = isTooLong ? 'charactersInOne' : add('characters', value.length);
    } else if (Array.isArray(value)) {
      beyond = value.filter(isInLine).length > RELEASE_BOUNDS.inLine ? 'inLine' : null;
      for (const each of value) left.push(each);
    } else if (isRecord(value)) {
      beyond = add(countedAs(value), 1) ?? largeFields(value, add);
      for (const each of Object.values(value)) left.push(each);
    }
    if (beyond) return beyond;
  }
  return null;
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const INLINES = new Set<unknown>(INLINE_KINDS);
const isRun = (value: Json): boolean => 'text' in value && !('type' in value);
const isInLine = (value: unknown): boolean =>
  isRecord(value) && (isRun(value) || INLINES.has(value.type));

function countedAs(value: Json): Bound {
  if (isRun(value)) return 'runs';
  if (INLINES.has(value.type)) return 'inlines';
  return 'type' in value && 'children' in value ? 'blocks' : 'records';
}

function largeFields(value: Json, add: (bound: Bound, count: number) => Bound | null) {
  if (value.type === 'table' && Array.isArray(value.children)) {
    return add('tablePlaces', placesOf(value.children.map(looseRow)));
  }
  const { organisations } = value;
  return Array.isArray(organisations) ? add('organisations', organisations.length) : null;
}

/** A row of which it is not yet known that it is one. */
function looseRow(row: unknown): { children: { columnSpan: number; rowSpan: number }[] } {
  const cells = isRecord(row) && Array.isArray(row.children) ? row.children : [];
  const span = (value: unknown): number => (typeof value === 'number' && value > 1 ? value : 1);
  return {
    children: cells.filter(isRecord).map(({ columnSpan, rowSpan }) => {
      return { columnSpan: span(columnSpan), rowSpan: span(rowSpan) };
    }),
  };
}
