import type { TopBlock } from '../../../core/release/blocks/block';
import type { List } from '../../../core/release/blocks/list';
import type { Inline } from '../../../core/release/inlines/inline';
import { itemLabels, type ListPlace, OUTERMOST, placeIn } from '../../../core/release/lists/labels';
import { withListStarts } from '../../../core/release/lists/starts';
import type { SwitchMark } from '../../../core/release/text';

const SIGNS: Record<SwitchMark, string> = {
  bold: '*',
  italic: '/',
  underline: '_',
  strike: '~',
  superscript: '^',
  subscript: ',',
};

/**
 * A drawing of blocks as they are in the release, a line for each: `- ` items and those with their numbers, deeper ones
 * further in, `> ` quotes with who is quoted, `| ` rows (`|=` the one that heads the columns, `|2×1` a cell over two columns),
 * signs of their own around bold, slanted, underlined, struck, raised and lowered text, ↵ within a line.
 */
export function drawing(blocks: readonly TopBlock[]): string[] {
  return withListStarts(blocks).flatMap((block): string[] => {
    switch (block.type) {
      case 'heading':
        return [`heading ${block.level}: ${line(block.children)}`];
      case 'quote':
        return block.children.map(({ children }, index) => {
          const isLast = index === block.children.length - 1;
          const speaker = isLast && block.speaker ? ` (${block.speaker})` : '';
          return `> ${line(children)}${speaker}`;
        });
      case 'list':
        return items(block, OUTERMOST, '');
      case 'table':
        return [
          ...(block.caption ? [`caption: ${block.caption}`] : []),
          ...block.children
            .map(({ children }, row) =>
              children.map((cell) => {
                const { columnSpan = 1, rowSpan = 1 } = cell;
                const span = columnSpan * rowSpan > 1 ? `${columnSpan}×${rowSpan}` : '';
                const head = block.headerRow && row === 0 ? '=' : '';
                return `|${span}${head} ${drawing(cell.children).join(' ¶ ')}`.trim();
              }),
            )
            .map((cells) => cells.join(' ')),
        ];
      case 'paragraph':
        return [line(block.children)];
      case 'headline':
      case 'subhead':
      case 'lede':
        return [`${block.type}: ${line(block.children)}`];
      default:
        return [block.type];
    }
  });
}

function items(list: List, place: ListPlace, indent: string): string[] {
  const labels = itemLabels(list, place);
  return list.children.flatMap(({ children }, index) =>
    children.flatMap((child, at) => {
      if (child.type === 'list') return items(child, placeIn(list, place, index), `${indent}  `);
      const sign = at > 0 ? ' ' : labels[index] || '-';
      return [`${indent}${sign} ${line(child.children)}`];
    }),
  );
}

function line(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ('text' in inline) {
        const signs = Object.entries(SIGNS).flatMap(([mark, sign]) => (mark in inline ? sign : []));
        return [...signs, inline.text.replaceAll('\n', '↵'), ...signs.reverse()].join('');
      }
      return inline.type === 'link'
        ? `[${line(inline.children)}](${inline.url})`
        : `{${inline.type}}`;
    })
    .join('');
}
