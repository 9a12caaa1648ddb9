import { type PlacedFinding, releaseCheck, type Spot } from '../check';

interface Heading {
  readonly level: number;
  readonly text: string;
  readonly spot: Spot;
}

export const headingOrder = releaseCheck<readonly Heading[]>({
  id: 'heading-order',
  title: 'Order of headings',
  severity: 'warning',
  why: 'People who use a screen reader move from heading to heading; a level that is skipped or empty misleads them.',
  digest(view) {
    const { block } = view;
    const headings = view.lines.flatMap((line): Heading[] => {
      if (line.kind !== 'heading') return [];
      const at = line.path[0];
      const node = at === undefined ? block : 'children' in block ? block.children[at] : undefined;
      const level = node && 'level' in node && typeof node.level === 'number' ? node.level : 2;
      return [{ level, text: line.text.trim(), spot: line.spot(0, line.text.length) }];
    });
    return headings.length > 0 ? headings : null;
  },
  run(digests) {
    // The headline is the first level.
    let before = 1;
    return digests.flatMap(({ index, digest }) =>
      digest.flatMap(({ level, text, spot }): PlacedFinding[] => {
        const skipped = level > before + 1;
        before = level;
        if (text === '')
          return [{ block: index, spot, message: 'This heading is empty.', quote: '' }];
        if (!skipped) return [];
        const message = 'This smaller heading comes before any heading of the level above it.';
        return [{ block: index, spot, message, quote: text }];
      }),
    );
  },
});
