import type { TopBlock } from '../release/blocks/block';
import type { ReadBlock, ReadHeading } from './blocks';

/**
 * Maps heading levels to those of a release: one headline and two levels of headings. A level-1
 * heading at the beginning becomes the headline if no other heading has level 1.
 *
 * @param hasHeadline whether the release already has one; then it stays a heading
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
