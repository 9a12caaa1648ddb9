import type { TopBlock } from '../../../core/release/blocks/block';
import { createBlock } from '../../../core/release/blocks/create';
import type { Release } from '../../../core/release/release';
import { fromTemplate, SEED_LINES } from '../../exports/support/seed';

/** Top blocks that fill one A4 page, as measured on the pages that Typst sets. */
const BLOCKS_A_PAGE = 5;

/**
 * The seed statement grown to about so many A4 pages: its own sentences, numbered so that no two
 * paragraphs are alike, with a heading, a quote, a list or a table now and then. The same number
 * gives the same release.
 */
export function longRelease(pages: number): Release {
  const seed = fromTemplate('joint-statement');
  const end = seed.children.findIndex(({ type }) => type === 'boilerplate');
  const wanted = Math.max(0, Math.round((pages - 2) * BLOCKS_A_PAGE));
  const more = Array.from({ length: wanted }, (_, index) => blockNumber(index));
  const children = [...seed.children.slice(0, end), ...more, ...seed.children.slice(end)];
  return { ...seed, children };
}

const line = (index: number): string =>
  `${index + 1}. ${SEED_LINES[3 + (index % 5)] ?? ''} ${SEED_LINES[(index + 3) % 8] ?? ''}`;

const paragraph = (text: string) => ({ ...createBlock.paragraph(), children: [{ text }] });

function blockNumber(index: number): TopBlock {
  switch (index % 20) {
    case 6:
      return { ...createBlock.heading(), children: [{ text: `Chapter ${index}` }] };
    case 11:
      return { ...createBlock.quote(), speaker: 'Amal Nasser', children: [paragraph(line(index))] };
    case 16:
      return {
        ...createBlock.list(),
        children: [1, 2, 3].map((step) => ({
          type: 'list-item' as const,
          children: [paragraph(`Measure ${index}.${step}: ${SEED_LINES[2] ?? ''}`)],
        })),
      };
    case 19:
      return tableNumber(index);
    default:
      return paragraph(line(index));
  }
}

function tableNumber(index: number): TopBlock {
  const table = createBlock.table();
  return {
    ...table,
    caption: `Table ${index}`,
    children: table.children.map((row, r) => ({
      ...row,
      children: row.children.map((cell, c) => ({
        ...cell,
        children: [paragraph(`${index}/${r + 1}/${c + 1}`)],
      })),
    })),
  };
}
