import type { TopBlock } from '../../../core/release/blocks/block';
import type { ListItem } from '../../../core/release/blocks/list';
import type { Inline } from '../../../core/release/inlines/inline';
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
 * A drawing of blocks as they are in the release, a line for each: `- ` and `1. ` items, deeper ones
 * further in, `> ` quotes with who is quoted, `| ` rows (`|=` the one that heads the columns, `|2×1` a cell over two columns),
 * signs of their own around bold, slanted, underlined, struck, raised and lowered text, ↵ within a line.
 */
export function drawing(blocks: readonly TopBlock[]): string[] {
  return blocks.flatMap((block): string[] => {
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
        return items(block.children, block.ordered, '');
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

const items = (all: readonly ListItem[], ordered: boolean, indent: string): string[] =>
  all.flatMap(({ children }, index) =>
    children.flatMap((child, at) => {
      if (child.type === 'list') return items(child.children, child.ordered, `${indent}  `);
      const sign = at > 0 ? ' ' : ordered ? `${index + 1}.` : '-';
      return [`${indent}${sign} ${line(child.children)}`];
    }),
  );

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
