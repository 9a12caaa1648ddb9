import type { Table } from '../release/blocks/table';
import { blocksOf } from '../release/blocks-of';
import type { Release } from '../release/release';
import { isPrinted } from '../templates/resolve-template';
import { tableLayout } from './table-layout';

/** A table that does not fit on a page whole. */
export interface WideTable {
  /** The index of the block of the release that it is, or stands in. */
  readonly block: number;
  readonly message: string;
}

/** The tables whose figures have to be broken over lines on paper. */
export function wideTables(release: Release): WideTable[] {
  return release.children.flatMap((block, index) => {
    if (!isPrinted(release, block)) return [];
    return blocksOf({ ...release, children: [block] }, 'table')
      .filter((table) => tableLayout(table, release.facts).divides === 'anything')
      .map((table) => ({ block: index, message: `${nameOf(table)} ${TOO_WIDE}` }));
  });
}

const TOO_WIDE = 'has too many columns for a page; its figures are broken over lines.';

const nameOf = ({ caption }: Table): string =>
  caption.trim() ? `The table “${caption.trim()}”` : 'A table';
