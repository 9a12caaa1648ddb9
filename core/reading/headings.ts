import type { TopBlock } from '../release/blocks/block';
import type { ReadBlock, ReadHeading } from './blocks';

/**
 * Blocks as a release has them: two levels of headings, and above them one headline. A text's title is
 * the heading that it begins with, where no other is of that level.
 *
 * @param hasHeadline whether the release has one already; the title is a heading then
 */
export function withHeadings(blocks: readonly ReadBlock[], hasHeadline: boolean): TopBlock[] {
  const headings = blocks.filter((block): block is ReadHeading => block.type === 'heading');
  const [title] = headings;
  const isTitled =
    title === blocks[0] &&
    title?.level === 1 &&
    headings.every((heading) => heading === title || heading.level > 1);
  const top = (isTitled ? headings.slice(1) : headings).reduce(
    (least, { level }) => Math.min(least, level),
    6,
  );
  return blocks.map((block): TopBlock => {
    if (block.type !== 'heading') return block;
    const { children } = block;
    if (isTitled && block === title && !hasHeadline) return { type: 'headline', children };
    return { type: 'heading', level: block.level <= top ? 2 : 3, children };
  });
}
