import type { TopBlock } from '../../../core/release/blocks/block';
import { perBlock } from '../../../core/release/per-block';
import { lineText } from '../../../core/release/plain-text';
import type { Release } from '../../../core/release/release';
import { isPrinted } from '../../../core/templates/resolve-template';

export interface OutlineEntry {
  readonly index: number;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

const NAMES: Readonly<Record<string, string>> = {
  lede: 'Lede',
  quote: 'Quote',
  table: 'Table',
  image: 'Picture',
  notes: 'Notes to editors',
  boilerplate: 'Boilerplate',
  'contact-block': 'Contacts',
  'end-mark': 'End mark',
};

/** The parts of a release, in order, for finding one's way; the same list until it says something else. */
export const outlineOf = perBlock<Omit<OutlineEntry, 'index'>, OutlineEntry>(
  (block, release) => (isPrinted(release, block) ? entryOf(block, release) : []),
  (entry, index) => ({ index, ...entry }),
);

function entryOf(block: TopBlock, { facts }: Release): Omit<OutlineEntry, 'index'>[] {
  if (block.type === 'headline' || block.type === 'heading') {
    const text = lineText(block.children, facts).trim();
    const level = block.type === 'headline' ? 1 : block.level;
    return [{ level, text: text || (level === 1 ? 'Headline' : 'Heading') }];
  }
  const name = NAMES[block.type];
  return name ? [{ level: 2, text: name }] : [];
}
